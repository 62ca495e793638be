"""Words for saying something, which tie words, days and speakers to each other: parts of regular expressions."""

SAID = (
    r"(?:said|says|saying|told|tells|announced|announces|announcing|reported|reports|stated|states|confirmed|added|adds|"
    r"wrote|writes|tweeted|posted|claimed|denied|noted|notes|warned|explained|declared|recalled|recalls|insisted|insists|"
    r"warns|explains|argues|predicted|"
    r"revealed|reiterated|published|quoted|replied|asked|stressed|argued|concluded|remarked|observed|exclaimed)"
)
"""That somebody says something."""

CALLED = (
    r"(?:called|calls|described|describes|praised|praises|hailed|hails|dubbed|termed|labelled|labeled|spoke|speaks|used|"
    r"chose|promised|pledged|vowed|urged|boasted|joked|dismissed|denounced|condemned|branded|criticised|criticized|slammed|"
    r"welcomed|rejected|attacked|likened|compared|mocked|defended|lamented|summed)"
)
"""That somebody has words for something."""
