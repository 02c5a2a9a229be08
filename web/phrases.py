"""The phrases over what a page says of other pages, in the languages of many shops."""

import re

_OTHER_PRODUCTS = (
    # English
    r"^related\b",
    r"you (may|might) (also )?(like|enjoy|love|be interested)",
    r"\b(also|ultimately) (bought|buy|considered|liked?|looked|ordered|purchased|read|viewed)",
    r"^(our )?recently viewed|recently viewed items|^recommended (for you|products|items)",
    r"^similar (products|items|listings)|^(products|items) (similar|related) to",
    r"^more (from|like)\b|^explore related|^our other\b|^other (products|items)",
    r"frequently bought together|^complete (the|your) |^pairs well with|^we recommend",
    # German, Dutch, Scandinavian
    r"^ähnliche (produkte|artikel)|^kunden (kauften|kaufen|haben)|^das könnte (ihnen|dir|sie)",
    r"^zuletzt angesehen|^passend dazu|zusammen gekauft|^weitere (produkte|artikel)",
    r"^gerelateerde producten|^anderen (kochten|bekeken)|^misschien vind je|^recent bekeken",
    r"^relaterade? produkte|^andra köpte|^andre (købte|kjøpte)|^du kanske|^lignende produkter",
    # French, Spanish, Portuguese, Italian
    r"^vous aimerez|^produits (similaires|associés|apparentés)|autres produits",
    r"dans la même catégorie|^les clients .*aussi",
    r"^productos (relacionados|similares)|también (te|le) p[uo]|otros productos",
    r"los clientes .*también|vistos recient",
    r"^produtos (relacionados|semelhantes)|você também pode|^quem (comprou|viu)",
    r"^prodotti (correlati|simili)|potrebbe(ro)? (piacert|interessart)|visti di recente",
    # Polish, Czech, Russian, Turkish
    r"^produkty (powiązane|podobne)|^klienci .*również|^może ci|^ostatnio oglądane|^zobacz także",
    r"^související|^podobné produkty|^похожие товары|этим товаром|^вам может|^вы смотрели",
    r"^benzer ürünler|bunlar da",
    # Japanese, Chinese, Korean
    "おすすめ商品|関連商品|こんな商品も|最近チェックした",
    "相关(商品|产品)|猜你喜欢|看了又看|买了又买|推荐$|관련 ?상품|추천 ?상품|함께 (구매|본)",
    # Arabic, Hebrew
    "منتجات (مشابهة|ذات صلة|قد تعجبك)|قد يعجبك|מוצרים (דומים|קשורים)|אולי יעניין",
)
OTHER_PRODUCTS = re.compile("|".join(f"(?:{phrase})" for phrase in _OTHER_PRODUCTS), re.IGNORECASE)
"""A heading over products that the page is not about."""

COOKIES = re.compile(
    r"\bcookies?\b|ciasteczk|ciasteczek|クッキー|쿠키|куки|ملفات تعريف الارتباط|עוגיות",
    re.IGNORECASE,
)
CONSENT = re.compile(
    r"\b(accept|agree|consent|decline|reject|allow|privacy|analytics|technolog|akzeptier|einwillig|"
    r"zustimm|accepte|acceptez|consentement|acepta|aceptar|consenso|accett|aceitar|akkoord|zgod|prima\b)"
    "|同意|동의|соглас|موافق|הסכמ",
    re.IGNORECASE,
)
