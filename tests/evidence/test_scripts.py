"""Evidence in other languages and scripts: it stands where it stands, and a changed letter never passes."""

import re
import unicodedata

import pytest

from belie.evidence.anchor import SourceText, find
from belie.evidence.nearest import find_nearest
from belie.evidence.normal import normalise

RUSSIAN = "Вступление.\n\nВ 2019 году в здании работало 18 агентств,\nа директором была Анна Королёва."
KAZAKH = "Кіріспе.\nБиыл Алматыда ғимаратта он сегіз агенттік\nжұмыс істейді, директоры — Әсел Үмбетқызы."
ARABIC = "مقدمة.\nيضم المبنى ١٨ وكالة في ألماتي،\nوقد افتُتِح في مايو ٢٠١٩."
HEBREW = "מבוא.\nבבניין יש 18 סוכנויות\nוהוא נפתח במאי 2019."
CHINESE = "前言。\n该大楼设有18个机构，\n于2019年5月开放。"
JAPANESE = "はじめに。\nこの建物には１８の機関があり、\n２０１９年５月に開館した。"
HINDI = "परिचय।\nइस भवन में १८ एजेंसियाँ काम करती हैं\nऔर यह रामायण मार्ग पर है।"
THAI = "คำนำ\nอาคารนี้มีหน่วยงาน 18 แห่ง\nเปิดในปี 2562"
KOREAN = "머리말.\n이 건물에는 18개 기관이 있으며\n2019년 5월에 문을 열었다."
GREEK = "Εισαγωγή.\nΣτο κτίριο στεγάζονται 18 υπηρεσίες\nαπό τον Μάιο του 2019."
FRENCH = "Préface.\nL’immeuble abrite dix-huit agences\u202f; il a été\ninauguré à Zürich."

FOUND = [
    (RUSSIAN, "В 2019 году в здании", 3, 1),
    (RUSSIAN, "18 агентств, а директором", 3, 31),
    (RUSSIAN, "Анна Королёва", 4, 19),
    (KAZAKH, "он сегіз агенттік жұмыс істейді", 2, 25),
    (KAZAKH, "директоры - Әсел Үмбетқызы", 3, 16),
    (ARABIC, "يضم المبنى ١٨ وكالة", 2, 1),
    (ARABIC, "في ألماتي، وقد افتُتِح في مايو ٢٠١٩", 2, 21),
    (HEBREW, "18 סוכנויות והוא נפתח", 2, 11),
    (CHINESE, "18个机构，于2019年5月开放", 2, 6),
    (CHINESE, "机构", 2, 9),
    (JAPANESE, "１８の機関", 2, 7),
    (JAPANESE, "２０１９年５月に開館した", 3, 1),
    (HINDI, "१८ एजेंसियाँ काम करती हैं और", 2, 12),
    (HINDI, "रामायण मार्ग", 3, 7),
    (THAI, "หน่วยงาน 18 แห่ง", 2, 11),
    (KOREAN, "18개 기관이 있으며", 2, 8),
    (GREEK, "στεγάζονται 18 υπηρεσίες από", 2, 12),
    (FRENCH, "L'immeuble abrite dix-huit agences ; il", 2, 1),
    (FRENCH, "il a été inauguré à Zürich", 2, 38),
]

CHANGED = [
    (RUSSIAN, "Анна Королева"),
    (RUSSIAN, "18 агентства"),
    (RUSSIAN, "18 агентст"),
    (RUSSIAN, "в 2019 году в здании"),
    (RUSSIAN, "Aнна Королёва"),
    (KAZAKH, "Асел Үмбетқызы"),
    (KAZAKH, "гимаратта он сегіз"),
    (KAZAKH, "жумыс істейді"),
    (ARABIC, "١٩ وكالة"),
    (ARABIC, "في الماتي"),
    (ARABIC, "يضم المبن"),
    (ARABIC, "وقد افتت"),
    (HEBREW, "סוכנויו"),
    (HEBREW, "19 סוכנויות"),
    (CHINESE, "19个机构"),
    (CHINESE, "該大楼"),
    (CHINESE, "8个机构"),
    (JAPANESE, "１９の機関"),
    (JAPANESE, "８の機関"),
    (JAPANESE, "ハじめに"),
    (HINDI, "१९ एजेंसियाँ"),
    (HINDI, "यह राम"),
    (HINDI, "मायण मार्ग"),
    (HINDI, "८ एजेंसियाँ"),
    (HINDI, "एजेंसिया काम"),
    (THAI, "หนวยงาน"),
    (THAI, "18 แหง"),
    (KOREAN, "19개 기관"),
    (GREEK, "υπηρεσιες"),
    (GREEK, "Στο κτίρι"),
    (FRENCH, "inaugure à"),
    (FRENCH, "à Zurich"),
]


def forms_of(exact: str) -> set[str]:
    return {unicodedata.normalize(form, exact) for form in ("NFC", "NFD")}


@pytest.mark.parametrize(("text", "exact", "line", "column"), FOUND)
def test_words_of_any_script_are_found_at_their_line_and_column(text, exact, line, column):
    for form in forms_of(exact):
        assert [(place.line, place.column) for place in find(SourceText(text), form)] == [(line, column)]


@pytest.mark.parametrize(("text", "exact"), CHANGED)
def test_a_changed_or_cut_word_of_any_script_is_not_found(text, exact):
    for form in forms_of(exact):
        assert find(SourceText(text), form) == []
        assert find(SourceText(unicodedata.normalize("NFD", text)), form) == []


@pytest.mark.parametrize(("text", "exact", "line", "column"), FOUND)
def test_words_are_found_in_a_text_with_its_accents_apart(text, exact, line, column):
    (place,) = find(SourceText(unicodedata.normalize("NFD", text)), exact)

    assert place.line == line


NEAR = [
    (
        RUSSIAN,
        "18 агентств, а директором была Анна Королева",
        "18 агентств, а директором была Анна [Королева -> Королёва]",
    ),
    (KAZAKH, "ғимаратта он тоғыз агенттік жұмыс істейді", "ғимаратта он [тоғыз -> сегіз] агенттік жұмыс істейді"),
    (ARABIC, "يضم المبنى ١٩ وكالة في ألماتي", "يضم المبنى [١٩ -> ١٨] وكالة في ألماتي"),
    (HEBREW, "בבניין יש 19 סוכנויות", "בבניין יש [19 -> 18] סוכנויות"),
    (HINDI, "इस भवन में १९ एजेंसियाँ काम करती हैं", "इस भवन में [१९ -> १८] एजेंसियाँ काम करती हैं"),
    (KOREAN, "이 건물에는 19개 기관이 있으며", "이 건물에는 [19개 -> 18개] 기관이 있으며"),
    (CHINESE, "该大楼设有19个机构，于2019年5月开放", "该大楼设有[19 -> 18]个机构， 于2019年5月开放"),
    (JAPANESE, "この建物には１９の機関があり", "この建物には[１９ -> １８]の機関があり"),
    (THAI, "อาคารนี้มีหน่วยงาน 19 แห่ง", "อาคารนี้มีหน่วยงาน [19 -> 18] แห่ง"),
]


@pytest.mark.parametrize(("text", "exact", "difference"), NEAR)
def test_near_misses_are_shown_word_by_word_or_letter_by_letter(text, exact, difference):
    near = find_nearest(SourceText(text), exact)

    assert near is not None
    assert near.difference == difference


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("该大楼设有18个机构，于2019年5月开放。", "该大楼设有 18 个机构， 于 2019 年 5 月开放"),
        ("该大楼\n设有18\n个机构", "该大楼设有18个机构"),
        ("この建物には\r\n　１８の機関", "この建物には18の機関"),
        ("หน่วย\nงาน 18 แห่ง", "หน่วยงาน 18\nแห่ง"),
        ("ﻻ ﺑﺄﺱ", "لا بأس"),
        ("\u202bيضم المبنى\u202c ١٨", "يضم المبنى ١٨"),
        ("ﾊﾟﾘの１８人", "パリの18人"),
    ],
)
def test_spaces_widths_and_forms_of_letters_make_no_difference(text, exact):
    assert len(find(SourceText(text), exact)) == 1


@pytest.mark.parametrize(
    ("text", "exact"), [("이 건물에는", "이건물에는"), ("он сегіз", "онсегіз"), ("หน่วยงาน18", "หน่วยงาน 18")]
)
def test_spaces_that_part_words_make_a_difference(text, exact):
    assert find(SourceText(text), exact) == []


def test_a_number_of_any_digits_is_not_found_within_a_longer_one():
    for text, exact in (
        ("١٫٥ مليون", "٥ مليون"),
        ("١٬٢٠٠ شخص", "٢٠٠ شخص"),
        ("๑๘ แห่ง", "๘ แห่ง"),
        ("１８の機関", "８の機関"),
    ):
        assert find(SourceText(text), exact) == []


ALL = [RUSSIAN, KAZAKH, ARABIC, HEBREW, CHINESE, JAPANESE, HINDI, THAI, KOREAN, GREEK, FRENCH]


@pytest.mark.parametrize("text", ALL)
def test_no_letter_can_be_changed(text):
    source, letters = SourceText(text), sorted({char for char in text if char.isalnum()})
    for place, char in enumerate(text):
        for other in letters if char.isalnum() else ():
            exact = text[:place] + other + text[place + 1 :]
            assert bool(find(source, exact)) == (normalise(exact).form == normalise(text).form)
            assert other == char or not find(source, exact)


@pytest.mark.parametrize("text", ALL)
def test_every_passage_between_spaces_stands_where_it_was_taken_from(text):
    words = list(re.finditer(r"[^\s—]+", text))
    for number, word in enumerate(words):
        for last in words[number:]:
            exact = text[word.start() : last.end()]
            spots = [(place.line, place.column) for place in find(SourceText(text), exact)]
            line = text.count("\n", 0, word.start()) + 1

            assert (line, word.start() - text.rfind("\n", 0, word.start())) in spots
