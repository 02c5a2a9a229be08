"""Every row of the fault table, in the order in which it is shown."""

from tests.faults.house_rows import DEATHS, PEOPLE, STORE
from tests.faults.provider_rows import CLIPS, WORDS

ROWS = (*WORDS, *CLIPS, *PEOPLE, *STORE, *DEATHS)
