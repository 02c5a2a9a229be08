"""One scene on its own: a small picture, one animator, a second of film."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from temporalio.client import WorkflowHandle

from contracts.brief import Aspect
from contracts.casting import AnimatorOffer, Casting, PictureShape, Quotes
from contracts.decisions import Clearance
from contracts.progress import SceneProgress, SceneStage
from contracts.run import SceneRequest, SceneResult
from contracts.screenplay import Scene
from contracts.subject import Subject
from tests import campaign
from tests.faults.house import House
from workflows import queues
from workflows.scene import SceneWorkflow

Take = WorkflowHandle[SceneWorkflow, SceneResult]
ANIMATORS = ("runway", "veo", "kling")
SHORTEST_S = {"runway": 5, "veo": 4, "kling": 5}
CEILING_USD = Decimal(1)
SUBJECT = Subject(name="the kettle", description="a small copper kettle")
STRATEGY = campaign.STRATEGY.model_copy(
    update={
        "core_concept": "Tea in a minute",
        "subject": SUBJECT,
        "audience_hook": "No waiting.",
        "narrative_arc": "Cold to warm.",
        "visual_language": "Close frames",
        "tagline": "Warm in a minute",
    }
)


@dataclass(frozen=True)
class Shot:
    """A scene with a name of its own, which stands in every order for its clip."""

    name: str
    animators: tuple[str, ...]
    picture: str = "The kettle on a sill, morning light"
    """Shots of an animator with the same one share it: it is bought once."""
    frames: int = 24

    @property
    def request(self) -> SceneRequest:
        """One picture for all shots of an animator, and a clip that only this one asks for."""
        return SceneRequest(
            scene=Scene(
                number=2,
                frames=self.frames,
                title="The kettle",
                visual_prompt=f"{self.picture}, for {self.animators[0]}",
                motion_prompt=f"Slow push in, take {self.name}",
                narration="",
                speaking_s=1,
                sound_effect="",
            ),
            last=3,
            subject=SUBJECT,
            strategy=STRATEGY,
            aspect=Aspect.WIDE,
            casting=Casting(
                animators=tuple(
                    AnimatorOffer(
                        provider=animator,
                        usd_by_length_s={SHORTEST_S[animator]: CEILING_USD},
                    )
                    for animator in self.animators
                ),
                quotes=Quotes(**dict.fromkeys(Quotes.model_fields, Decimal("0.10"))),
                shape=PictureShape(width=320, height=180, rate=Fraction(24)),
                painter_takes_references=False,
                takes_at_most=1,
                clip_deadline_s=900,
                approval_deadline_s=60,
            ),
            profile="universal",
            seed=7,
            allowance_usd=Decimal(20),
        )

    async def start(self, house: House) -> Take:
        """The scene, cleared to buy its clip."""
        return await house.client.start_workflow(
            SceneWorkflow.run,
            self.request,
            id=self.name,
            task_queue=queues.ADS,
            start_signal="cleared",
            start_signal_args=[Clearance()],
        )


def done(scene: SceneProgress) -> bool:
    """Whether a scene is finished."""
    return scene.stage is SceneStage.DONE
