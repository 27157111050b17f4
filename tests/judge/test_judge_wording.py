import pytest

from policydiff.model import Kind, Relation

EDITORIAL = [
    # the number of the document's version, on a line of its own
    ("Version 1.1", "Version 1.2", "en"),
    ("Document version: 2.3", "Document version: 2.4", "en"),
    ("Fassung Nr. 3", "Fassung Nr. 4", "de"),
    ("Versión 1.0", "Versión 1.1", "es"),
    ("Wersja 2.0", "Wersja 3.0", "pl"),
    ("版本：1.0", "版本：2.0", "zh-Hans"),
    ("バージョン 1.0", "バージョン 2.0", "ja"),
    ("버전 1.0", "버전 2.0", "ko"),
    # an address cut short, or written at length
    ("Our hut is at 12 Hill Street, Suite 4, Oslo.", "Our hut is at 12 Hill St., Ste. 4, Oslo.", "en"),
    ("Write to Hill Road 7, Floor 2.", "Write to Hill Rd. 7, Fl. 2.", "en"),
    ("Unsere Hütte: Lange Straße 12, Oslo.", "Unsere Hütte: Lange Str. 12, Oslo.", "de"),
    ("Notre refuge : 4 avenue des Pins, Oslo.", "Notre refuge : 4 av. des Pins, Oslo.", "fr"),
    ("Nuestro refugio: Avenida Sur 8, Oslo.", "Nuestro refugio: Av. Sur 8, Oslo.", "es"),
    # what a page puts around the text
    ("Back to top", "Share on LinkedIn", "en"),
    ("Zurück nach oben", "Seite drucken", "de"),
    ("返回顶部", "打印本页", "zh-Hans"),
    # the same in another language, as far as figures and length tell
    (
        "Alder Mail keeps the maps that you draw for Birch Post for 2 years, and you may ask us for them in the hut.",
        "Alder Mail bewahrt die Karten, die Sie für Birch Post zeichnen, 2 Jahre auf, und Sie können sie verlangen.",
        "en",
    ),
    # typing errors mended or made
    ("We protect your infromation with care.", "We protect your information with care.", "en"),
    ("Please contact us when you beleive this.", "Please contact us when you believe this.", "en"),
    ("You may withdraw your consent at any time.", "You may withdrraw your consent at any time.", "en"),
    ("We use teh data you give us.", "We use the data you give us.", "en"),
    ("We keep the the records.", "We keep the records.", "en"),
    ("You are an user of our site.", "You are a user of our site.", "en"),
    ("Wir verarbeiten Ihre Angbaen nur hier.", "Wir verarbeiten Ihre Angaben nur hier.", "de"),
    # the number of a verb alone
    ("The data is kept here.", "The data are kept here.", "en"),
    ("Jede Art von Angaben ist geheim.", "Jede Art von Angaben sind geheim.", "de"),
    # grammar that was mended
    ("Walkers must be given confirmation.", "Walkers must be given a confirmation.", "en"),
    ("Maps that you draw it your own work.", "Maps that you draw it is your own work.", "en"),
    ("Wir geben Ihnen Karte.", "Wir geben Ihnen die Karte.", "de"),
    ("Nous gardons notes.", "Nous gardons les notes.", "fr"),
    ("Leemos notas de usted.", "Leemos las notas de usted.", "es"),
    ("This counts visits, clicks, and walks.", "This counts visits, and clicks, and walks.", "en"),
    ("我们保护您数据。", "我们保护您的数据。", "zh-Hans"),
    ("TThis page tells how.", "This page tells how.", "en"),
    # another name for the document itself
    ("This Policy tells how we work.", "This Notice tells how we work.", "en"),
    ("Our Data Policy tells how we work.", "Our Privacy Policy tells how we work.", "en"),
    ("Unsere Datenschutzerklärung sagt es.", "Unsere Datenschutzhinweise sagt es.", "de"),
    ("Notre déclaration de confidentialité le dit.", "Notre politique de confidentialité le dit.", "fr"),
    # a pointer to where more is said
    ("We draw maps for hikers here.", "We draw maps for hikers here. Learn more in our Help Center.", "en"),
    (
        "We draw maps for hikers here.",
        "We draw maps for hikers here. For more information about how we draw them, please see our guide.",
        "en",
    ),
    ("You may close your account.", "You may close your account (see section 4.2 on leaving).", "en"),
    ("Sie können das Konto schließen.", "Sie können das Konto schließen (siehe Abschnitt 4).", "de"),
    ("您可以注销账号。", "您可以注销账号（详见第四条）。", "zh-Hans"),
    ("Wir zeichnen hier Karten.", "Wir zeichnen hier Karten. Weitere Informationen finden Sie im Ratgeber.", "de"),
    ("Nous dessinons des cartes.", "Nous dessinons des cartes. Pour en savoir plus, lisez notre guide.", "fr"),
    ("Dibujamos mapas aquí.", "Dibujamos mapas aquí. Para más información, lea la guía.", "es"),
    (
        "Disegniamo qui le mappe per chi cammina nei boschi.",
        "Disegniamo qui le mappe per chi cammina nei boschi. Per saperne di più, leggi la guida.",
        "it",
    ),
    ("Desenhamos mapas aqui.", "Desenhamos mapas aqui. Saiba mais no guia.", "pt"),
    ("Wij tekenen kaarten.", "Wij tekenen kaarten. Meer informatie staat in de gids.", "nl"),
    (
        "Rysujemy tutaj mapy dla tych, którzy chodzą po lasach.",
        "Rysujemy tutaj mapy dla tych, którzy chodzą po lasach. Dowiedz się więcej z przewodnika.",
        "pl",
    ),
    ("我们在此绘制地图。", "我们在此绘制地图。了解更多请看指南。", "zh-Hans"),
    ("ここで地図を描きます。", "ここで地図を描きます。詳しくは案内をご覧ください。", "ja"),
    ("여기서 지도를 그립니다.", "여기서 지도를 그립니다. 자세한 내용은 안내서를 보세요.", "ko"),
    # signs that a wrong encoding had broken
    ("It costs ?50 a month.", "It costs €50 a month.", "en"),
    ("Les donn?es sont ici.", "Les données sont ici.", "fr"),
    ("Les donnÃ©es sont ici.", "Les données sont ici.", "fr"),
    ("We don\ufffdt share it.", "We don’t share it.", "en"),
    ("Write to [email\xa0protected] for help.", "Write to help@example.com for help.", "en"),
    # case, punctuation, hyphens, spaces
    ("the Service is provided as is.", "The service is provided AS IS.", "en"),
    ('We call it "data" – nothing else.', "We call it “data” — nothing else.", "en"),
    ("names, addresses and numbers", "names, addresses, and numbers", "en"),
    (
        "Read the third party terms on our web site by e-mail.",
        "Read the third-party terms on our website by email.",
        "en",
    ),
    ("您的信息,会被保护.", "您的信息，会被保护。", "zh-Hans"),
    # spelling variants and contracted forms
    ("We recognise your behaviour.", "We recognize your behavior.", "en"),
    ("The licence is cancelled.", "The license is canceled.", "en"),
    ("We don't share it and you're safe.", "We do not share it and you are safe.", "en"),
    ("请登陆您的帐户。", "请登录您的账户。", "zh-Hans"),
    ("快速的处理", "快速地处理", "zh-Hans"),
    # numbers written in another way
    ("Up to 10,000 messages.", "Up to 10000 messages.", "en"),
    ("Within thirty (30) days.", "Within 30 days.", "en"),
    ("Our organisations analyse it.", "Our organizations analyze it.", "en"),
    # dates of the document
    ("Last updated: 1 May 2023", "Last updated: 14 June 2024", "en"),
    ("These terms take effect on March 1, 2023.", "These terms take effect on April 2, 2024.", "en"),
    ("Updated:**2025/1/7** we wrote this.", "Updated:**2025/2/8** we wrote this.", "en"),
    ("© 2023 Example Ltd. All rights reserved.", "© 2024 Example Ltd. All rights reserved.", "en"),
    ("更新日期：2024年10月1日", "更新日期：2024年11月4日", "zh-Hans"),
    ("Effective at 9 a.m. Pacific Time on May 1, 2023", "Effective at 9 a.m. Pacific Time on June 2, 2024", "en"),
    ("Laatst gewijzigd op 1 mei 2023, om 10:15 uur", "Laatst gewijzigd op 2 juni 2024, om 10:15 uur", "nl"),
    ("Son güncelleme: 7 Ocak 2025", "Son güncelleme: 2 Mart 2026", "und"),
    ("Дата обновления: 7 января 2025 г.", "Дата обновления: 2 марта 2026 г.", "ru"),
    (
        "We lend books. Acme last updated these Acme Terms on May 1, 2023, after a talk with readers. You read them.",
        "We lend books. Acme last updated these Acme Terms on June 2, 2024, after a talk with readers. You read them.",
        "en",
    ),
    ("See https://www.maps.example/ for a map.", "See www.maps.example/ for a map.", "en"),
    # links and numbering
    ("See https://example.com/privacy for more.", "See https://www.example.com/legal/privacy for more.", "en"),
    ("See [our page](https://example.com/a).", "See [our page](https://example.com/b).", "en"),
    ("(a) the first thing we collect", "(b) the first thing we collect", "en"),
    # marks of footnotes, and withdrawn text that is taken out for good
    ("We keep it for 30 days<sup>1</sup>.", "We keep it for 30 days<sup>2</sup>.", "en"),
    ("We keep it for 30 days.", "We keep it for 30 days¹.", "en"),
    ("We ~~never~~ share it.", "We share it.", "en"),
    # template tags in a date line, or written in another way
    ("Last updated: {{ page.date }}", "Last updated: {{ page.revised }}", "en"),
    ("Last updated: {{ page.date }}", "Last updated: 1 May 2024", "en"),
    ("Write to {{site.mail}} today.", "Write to {{ site.mail }} today.", "en"),
    # links that reach the same people
    ("[Write to us](mailto:a@b.example)", "[Write to us](mailto:A@b.example?subject=Hello)", "en"),
    ("[Call us](tel:+155501)", "[Call us](tel:+1-555-01)", "en"),
    ("Write to us.", "[Write to us](mailto:a@b.example).", "en"),
    ("[Write to us](https://a.example/contact)", "[Write to us](https://b.example/contact)", "en"),
    # a paragraph cut in two
    ("One sentence stands here. Another one follows it.", "One sentence stands here.\n\nAnother one follows it.", "en"),
]

SUBSTANTIVE = [
    # something else in another language
    (
        "Alder Mail keeps the maps that you draw for Birch Post for 2 years, and you may ask us for them in the hut.",
        "Die Hütte am See steht allen offen, die 2 Stunden zu Fuß gehen und den Schlüssel am Tor holen.",
        "en",
    ),
    # versions of other things, words of addresses that are none, another figure in another language
    ("You need version 2 of the app.", "You need version 3 of the app.", "en"),
    ("Version 2 of the map costs nothing.", "Version 3 of the map costs nothing.", "en"),
    ("Walk with the Saint of the hill.", "Walk with the Street of the hill.", "en"),
    ("We own 12 Hill Street.", "We own 12 Hill Road.", "en"),
    ("Share your walks with us.", "Share your name with us.", "en"),
    (
        "Alder Mail keeps the maps that you draw for Birch Post for 2 years, and you may ask us for them in the hut.",
        "Alder Mail bewahrt die Karten, die Sie für Birch Post zeichnen, 5 Jahre auf, und Sie können sie verlangen.",
        "en",
    ),
    # struck text is withdrawn, and both together are the new text
    ("We never sell it. We share it.", "~~We never sell it.~~ We share it.", "en"),
    ("We do not sell it.", "We do <del>not</del> sell it.", "en"),
    ("Kept for 30 days.", "Kept for <del>30</del> <ins>90</ins> days.", "en"),
    # what stands in the place of a tag is not known
    ("{% include days.md n=30 %}", "{% include days.md n=90 %}", "en"),
    ("Kept for {{ days }} days.", "Kept for {{ weeks }} days.", "en"),
    ("Kept for {{ a.b }} days.", "Kept for {{ a-b }} days.", "en"),
    ('Kept for {{< days "30" >}} days.', 'Kept for {{< days "31" >}} days.', "en"),
    ("{% if eu %}We ask you.{% endif %}", "{% if uk %}We ask you.{% endif %}", "en"),
    ("Kept for <%= days %> days.", "Kept for <%= weeks %> days.", "en"),
    ("Kept for 30 days.", "Kept for {{ days }} days.", "en"),
    # boxes, pages inside the page, and whom a link reaches
    ("<input type=checkbox> I agree", "<input type=checkbox checked> I agree", "en"),
    ("<iframe src='https://a.example/v1'></iframe>", "<iframe src='https://a.example/v2'></iframe>", "en"),
    ("<iframe src='https://a.example/v1'></iframe> It.", "It.", "en"),
    ("[Write to us](mailto:a@b.example)", "[Write to us](mailto:c@b.example)", "en"),
    ("[Call us](tel:+155501)", "[Call us](tel:+155502)", "en"),
    # powers are no footnotes
    ("Up to 10<sup>6</sup> notes.", "Up to 106 notes.", "en"),
    ("Up to 10<sup>6</sup> notes.", "Up to 10<sup>9</sup> notes.", "en"),
    ("Within 20 m² of it.", "Within 20 m³ of it.", "en"),
    ("The user decides.", "The use decides.", "en"),
    ("You may delete it.", "You pay delete it.", "en"),
    ("for our purposes", "for your purposes", "en"),
    ("where it is lawful to do so", "where it is unlawful to do so", "en"),
    ("if the law is applicable", "if the law is inapplicable", "en"),
    ("by authorised people", "by unauthorised people", "en"),
    ("You can share it.", "You cannot share it.", "en"),
    ("The partner is told.", "The partners are told.", "en"),
    ("It costs $50 a month.", "It costs €50 a month.", "en"),
    ("Is it sold?", "Is it sold in Åland?", "en"),
    ("Write to us@example.com for help.", "Write to help@example.com for help.", "en"),
    ("It is now sold.", "It is not sold.", "en"),
    ("names and addresses", "names or addresses", "en"),
    ("including names", "excluding names", "en"),
    ("encrypted copies", "decrypted copies", "en"),
    ("within 24 hours", "within 72 hours", "en"),
    ("a share of 1.5 points", "a share of 15 points", "en"),
    ("We keep a copy.", "We keep one copy.", "en"),
    ("a fee of 10%", "a fee of 10", "en"),
    ("It costs $5.", "It costs €5.", "en"),
    ("We work with Brevo.", "We work with Bravo.", "en"),
    ("Talk to Marc about it.", "Talk to Mark about it.", "en"),
    ("Write to privacy@example.com.", "Write to legal@example.com.", "en"),
    ("See https://example.com/privacy.", "See https://example.org/privacy.", "en"),
    ("Accounts made before 1 May 2023 are closed.", "Accounts made before 1 May 2024 are closed.", "en"),
    ("as Section 8 says", "as Section 9 says", "en"),
    ("From 1 May 2023 at 9 a.m. the library is closed.", "From 1 May 2024 at 9 a.m. the library is closed.", "en"),
    ("Kitaplar 7 Ocak 2025 tarihine kadar saklanır.", "Kitaplar 2 Mart 2026 tarihine kadar saklanır.", "und"),
    ("我们会共享您的信息。", "我们不会共享您的信息。", "zh-Hans"),
    ("年满十四周岁", "年满十八周岁", "zh-Hans"),
    ("Wir dürfen Ihre Daten speichern.", "Wir dürften Ihre Daten speichern.", "de"),
    ("Los datos son tratados por nosotros.", "Los datos son tratadas por nosotros.", "es"),
    ("See the page.", "", "en"),
    # small words that say something, other documents, and pointers that say more
    ("We keep copy.", "We keep one copy.", "en"),
    ("names, addresses, numbers", "names, addresses or numbers", "en"),
    ("This Policy is here.", "This Licence is here.", "en"),
    ("Our Cookie Policy is here.", "Our Privacy Policy is here.", "en"),
    ("We draw maps.", "We draw maps. Learn more in our guide. We sell your walks.", "en"),
    ("We draw maps.", "We draw maps. To see more maps you must pay.", "en"),
]


@pytest.mark.parametrize(("old", "new", "language"), EDITORIAL)
def test_leaves_alone_what_is_editorial(judged, old, new, language):
    for a, b in ((old, new), (new, old)):
        frame = "# Terms\n\nBefore it stands this.\n\n%s\n\nAfter it stands that.\n"
        sections = judged(frame % a, frame % b, language)
        assert any(c.kind is not Kind.EQUAL for s in sections for c in s.changes)
        assert not any(c.substantive for s in sections for c in s.changes)
        assert not any(s.substantive for s in sections)


@pytest.mark.parametrize(("old", "new", "language"), SUBSTANTIVE)
def test_finds_what_is_substantive(judged, old, new, language):
    for a, b in ((old, new), (new, old)):
        frame = "# Terms\n\nBefore it stands this.\n\n%s\n\nAfter it stands that.\n"
        sections = judged(frame % a, frame % b, language)
        assert any(c.substantive for s in sections for c in s.changes)
        assert any(s.substantive for s in sections)


def test_references_that_follow_a_renumbering_are_editorial(judged):
    old = "## 1. One\n\nAs Section 2 says.\n\n## 2. Two\n\nHere we keep names.\n"
    new = "## 1. New\n\nWe add this first.\n\n## 2. One\n\nAs Section 3 says.\n\n## 3. Two\n\nHere we keep names.\n"
    said = {s.new[0].title: s.substantive for s in judged(old, new) if s.new}
    assert said == {"": False, "New": True, "One": False, "Two": False}


def test_chinese_references_follow_a_renumbering(judged):
    old = "## 第一条 范围\n\n以第二条为准。\n\n## 第二条 存储\n\n我们在这里保存姓名。\n"
    new = "## 第一条 总则\n\n本条为新增内容。\n\n" + old.replace("第二条", "第三条").replace("第一条", "第二条")
    said = {s.new[0].title: s.substantive for s in judged(old, new, "zh-Hans") if s.new}
    assert said["范围"] is False
    assert said["总则"] is True


def test_a_block_moved_without_a_word_changed_is_editorial(judged):
    text = [
        "# One\n\nFirst thing that stands.\n",
        "We tell you about the cookies that this site sets.",
        "# Two\n\nSecond thing that stands.\n",
    ]
    sections = judged("\n\n".join([text[0], text[1], text[2]]), "\n\n".join([text[0], text[2], text[1]]))
    assert not any(s.substantive for s in sections)


TITLES = [
    # a label worded anew, its number written in another way, a date
    ("Your Information", "Your Data", "en", False),
    ("Sharing", "Disclosure and Related Matters", "en", False),
    ("Updated on 5 August 2025", "Updated on 11 September 2025", "en", False),
    ("Three weeks to decide", "3 weeks to decide", "en", False),
    ("Ihre Hütte", "Unsere Hütten", "de", False),
    ("Zwei Wochen Bedenkzeit", "14 Tage Bedenkzeit", "de", False),
    ("Un mot sur nos refuges", "Quelques mots sur nos refuges", "fr", False),
    ("山小屋について", "山荘について", "ja", False),
    ("第三方服务", "第三方产品", "zh", False),
    # another number, in words or digits, a denial
    ("We do not sell your data", "We sell your data", "en", True),
    ("Unpublishing within 24 hours", "Unpublishing within 72 hours", "en", True),
    ("Three weeks to decide", "Seven weeks to decide", "en", True),
    ("Up to four huts a walker", "Up to five huts a walker", "en", True),
    ("Drei Wochen Bedenkzeit", "Sieben Wochen Bedenkzeit", "de", True),
    ("Trois semaines pour choisir", "Sept semaines pour choisir", "fr", True),
    ("Tres semanas para elegir", "Siete semanas para elegir", "es", True),
    ("Tre settimane per scegliere", "Sette settimane per scegliere", "it", True),
    ("Três semanas para escolher", "Sete semanas para escolher", "pt", True),
    ("Drie weken bedenktijd", "Zeven weken bedenktijd", "nl", True),
    ("Trzy tygodnie do namysłu", "Siedem tygodni do namysłu", "pl", True),
    ("三周考虑期", "七周考虑期", "zh", True),
    ("三週間の考慮期間", "七週間の考慮期間", "ja", True),
    ("세 주 안에 결정", "일곱 주 안에 결정", "ko", True),
]


@pytest.mark.parametrize(("old", "new", "language", "substantive"), TITLES)
def test_a_title_is_a_label_unless_it_states_something(judged, old, new, language, substantive):
    body = "\n\nWe say here at some length what the title promises, in the very same words on both sides.\n"
    sections = judged(f"# Terms\n\n## {old}{body}", f"# Terms\n\n## {new}{body}", language)
    assert [s.substantive for s in sections][-1] is substantive


def test_new_and_removed_sections_are_substantive(judged):
    old, new = "# Terms\n\nAll of it stands here.\n", "\n## Prices\n\nPrices double now, for everyone.\n"
    for a, b, relation in ((old, old + new, Relation.ADDED), (old + new, old, Relation.REMOVED)):
        assert {s.relation: s.substantive for s in judged(a, b)}[relation] is True


def test_an_entry_that_points_at_a_new_section_is_editorial(judged):
    old = "# Terms\n\n- [One](#one): what we do\n\n## One\n\nWe do this and that for you.\n"
    new = (
        old.replace("\n\n## One", "\n- [Prices](#prices): what it costs\n\n## One")
        + "\n## Prices\n\nPrices double now.\n"
    )
    assert [(s.new[0].title, s.substantive) for s in judged(old, new)][1:] == [
        ("Terms", False),
        ("One", False),
        ("Prices", True),
    ]


TWIN = "We keep the maps that you draw for hikers in a vault below the old town hall of Skara in Sweden."
LEAD = "Our maps are drawn by hand and printed on paper that survives a week of rain, as every hiker knows."


@pytest.mark.parametrize(
    ("old", "new", "substantive"),
    [
        (f"{LEAD} {TWIN}\n\nMore follows.\n\n{TWIN}", f"{LEAD}\n\nMore follows.\n\n{TWIN}", False),
        (f"{TWIN}\n\nMore follows.\n\n{TWIN}", f"More follows.\n\n{TWIN}", False),
        (f"{LEAD} {TWIN}\n\nMore follows.", f"{LEAD}\n\nMore follows.", True),
        ("- Names\n- Walks\n\nMore follows.\n\n- Names\n- Maps", "- Walks\n\nMore follows.\n\n- Names\n- Maps", True),
    ],
)
def test_a_long_passage_may_go_while_its_twin_stands(judged, old, new, substantive):
    sections = judged(f"# Maps\n\n{old}\n", f"# Maps\n\n{new}\n")
    assert any(section.substantive for section in sections) is substantive
