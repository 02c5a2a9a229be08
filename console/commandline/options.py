"""Arguments that several commands take."""

from pathlib import Path
from typing import Annotated

import typer

Brief = Annotated[str, typer.Argument(help="What is sold, and to whom, in a sentence or more.")]
Url = Annotated[str | None, typer.Option(help="The product's web page.")]
Duration = Annotated[int, typer.Option(help="Seconds.")]
SceneCount = Annotated[int | None, typer.Option(help="Default: one about every 5 s.")]
Shape = Annotated[str, typer.Option(help="16:9, 9:16 or 1:1.")]
Language = Annotated[str, typer.Option(help="Of the narration.")]
BrandFile = Annotated[Path | None, typer.Option(help="A TOML file of the brand.")]
Profile = Annotated[str, typer.Option(help="The buyer's delivery profile.")]
Budget = Annotated[str, typer.Option(help="The most that may be spent.")]
RunId = Annotated[str, typer.Argument(help="The run's name.", metavar="RUN")]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object as the last line.")]
GateName = Annotated[str | None, typer.Option(help="strategy, storyboard or final.")]
Revision = Annotated[int | None, typer.Option(help="The revision you looked at.")]
Sandbox = Annotated[bool, typer.Option("--sandbox", help="Play every paid service here.")]
Live = Annotated[bool, typer.Option("--live", help="Use the paid services; needs their keys.")]
Detach = Annotated[bool, typer.Option("--detach", help="Start it and leave.")]
Deliver = Annotated[str, typer.Option(help="Also encode: mezzanine,ladder,hls.")]
AdId = Annotated[str | None, typer.Option(help="Its Ad-ID, for VAST.")]
