"""Words for what people are, in lower case: the last of a title or a description, and what may stand before it."""

OFFICES = frozenset(
    "president minister premier chancellor secretary secretary-general mayor governor ambassador senator "
    "councillor congressman congresswoman director chairman chairwoman chairperson chair chief head leader "
    "coordinator representative speaker commissioner ceo coach envoy spokesman spokeswoman spokesperson manager "
    "officer editor judge king queen pope emperor bishop archbishop cardinal captain skipper whip negotiator "
    "executive official teacher-in-charge headteacher headmaster headmistress principal dean rector sheriff "
    "marshal treasurer deputy member mp msp curator conductor superintendent inspector chairholder sen rep gov".split()
)
RANKS = frozenset(
    "professor prof dr doctor sir dame lord lady sergeant sgt constable colonel col major lieutenant lt admiral "
    "general gen captain capt rev reverend father sister rabbi imam sheikh baroness baron count countess prince "
    "princess".split()
)
NO_ROLES = frozenset("mr mrs ms miss mum dad uncle aunt native".split())
KIN = frozenset(
    "son daughter wife husband father mother brother sister grandmother grandfather uncle aunt cousin widow "
    "friend rival twin victim suspect hero partner colleague child boy girl man woman".split()
)
BEFORE_ROLES = frozenset(
    "chief head vice deputy prime foreign finance defence defense interior justice team party opposition national "
    "senior general executive managing police union campaign school acting assistant first visiting home lead "
    "permanent resident under science sports news majority minority detective lord attorney solicitor human high "
    "staff project research".split()
)
