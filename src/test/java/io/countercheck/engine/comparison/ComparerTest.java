package io.countercheck.engine.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.countercheck.engine.claim.Claim;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whole comparisons: topics, verdicts, sentences, near misses, orders and limits. */
class ComparerTest {

  private static final String PLACES = "; p=IQ,SY; pt=IQ:Irak,SY:Syrie; lang=fr";
  private static final String FILES =
      "v=926; c=case; ct=dossiers; e=open; et=ouverts; src=Le porte-parole du ministère;"
          + " kind=PERSON; lang=fr; sen=0; q=926 dossiers";
  private static final String ALLIANCE =
      "v=1370; m=ABOUT; c=person.civilian; ct=civils; et=tué; ag=ses frappes; whom=l'alliance;"
          + " src=Le porte-parole du ministère > l'alliance; sen=1"
          + PLACES;
  private static final String GROUPS =
      "v=11800; m=AT_LEAST; c=person.civilian; ct=civils; et=tués; unnamed=1; sen=2;"
          + " src=Des organisations de défense des droits; contrast=en revanche"
          + PLACES;
  private static final String INJURED =
      "v=8000; i=7600..8400; c=person.civilian; ct=civils; e=injure; et=blessés; elliptic=1;"
          + " unnamed=1; sen=2; src=Des organisations de défense des droits;"
          + " contrast=en revanche"
          + PLACES;

  static Comparisons compare(List<Claim> claims, String language) {
    return compare(claims, language, true, true);
  }

  static Comparisons compare(List<Claim> claims, String language, boolean within, boolean between) {
    List<Voice> voices = List.of(new Voice(null, null), new Voice(null, null));
    return new Comparer(RelationsTest.PACKS, 2_000)
        .compare(claims, voices, within, between, language);
  }

  private static String show(Comparisons comparisons) {
    return comparisons.comparisons().stream()
        .map(
            one ->
                one.id()
                    + " "
                    + one.topic().concept()
                    + "/"
                    + one.topic().event()
                    + " "
                    + one.claims()
                    + " "
                    + one.verdict()
                    + " "
                    + one.origins())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void theExampleOfTheContract() {
    Comparisons found = compare(ClaimText.claims(FILES, ALLIANCE, GROUPS, INJURED), "fr");
    assertEquals(
        """
        k1 case/open [c1] SINGLE_SOURCE 1
        k2 person.civilian/kill [c2, c3] SOURCES_DISAGREE 2
        k3 person.civilian/injure [c4] SINGLE_SOURCE 1""",
        show(found));
    Comparison files = found.comparisons().get(0);
    assertEquals(
        "Une seule source chiffre les dossiers ouverts : le porte-parole du ministère, 926.",
        files.sentence());
    assertEquals("Qui d'autre compte les dossiers ouverts ?", files.question());
    Comparison killed = found.comparisons().get(1);
    assertEquals(List.of("IQ", "SY"), killed.topic().places());
    assertEquals(
        "Selon le porte-parole du ministère, l'alliance fait état d'environ 1 370 civils tués en"
            + " Irak et en Syrie ; des organisations de défense des droits en comptent au moins"
            + " 11 800, soit au moins 7,8 fois plus.",
        killed.sentence());
    assertNull(killed.question());
    Pair pair = killed.pairs().getFirst();
    assertEquals(Relation.CONTRADICT, pair.relation());
    assertEquals(
        List.of(
            new Assumption(
                Dimension.AGENT,
                "only the figure of l'alliance names the agent of 'kill';"
                    + " 'en revanche' sets the figures side by side")),
        pair.assumptions());
    assertEquals(new Ratio(new BigDecimal("7.83"), new BigDecimal("8.61"), null), pair.ratio());
    Comparison injured = found.comparisons().get(2);
    assertEquals(
        "Une seule source chiffre les civils blessés en Irak et en Syrie : des organisations de"
            + " défense des droits, 8 000.",
        injured.sentence());
    assertEquals("Que dit l'alliance des blessés ?", injured.question());
    assertEquals(
        List.of(
            new NearMiss("c2", "c4", Dimension.EVENT), new NearMiss("c3", "c4", Dimension.EVENT)),
        found.notCompared());
    assertEquals(List.of(), found.consistency());
    assertEquals(List.of(), found.notes());
  }

  @Test
  void theExampleInEnglish() {
    String places = "; p=IQ,SY; pt=IQ:Iraq,SY:Syria";
    Comparisons found =
        compare(
            ClaimText.claims(
                "v=1370; m=ABOUT; c=person.civilian; ct=civilians; src=The ministry's spokesman >"
                    + " the alliance"
                    + places,
                "v=11800; m=AT_LEAST; c=person.civilian; ct=civilians; src=human rights groups;"
                    + " contrast=while"
                    + places),
            "en");
    assertEquals(
        "According to the ministry's spokesman, the alliance reported about 1,370 civilians killed"
            + " in Iraq and in Syria; human rights groups counted at least 11,800, at least 7.8"
            + " times as many.",
        found.comparisons().getFirst().sentence());
  }

  @Test
  void theExampleAsTwoSourcesInTwoLanguages() {
    Comparisons found =
        compare(
            ClaimText.claims(
                ALLIANCE,
                "art=1; v=11800; m=AT_LEAST; c=person.civilian; ct=civilians; src=Human rights"
                    + " groups; p=IQ,SY; pt=IQ:Iraq,SY:Syria"),
            "fr");
    assertEquals("k1 person.civilian/kill [c1, c2] SOURCES_DISAGREE 2", show(found));
    assertEquals(Relation.CONTRADICT, found.comparisons().getFirst().pairs().getFirst().relation());
  }

  @Test
  void onlyWhatIsAskedIsCompared() {
    List<Claim> claims =
        ClaimText.claims("v=12; p=TR; src=A", "v=30; p=TR; src=B", "v=30; p=TR; art=1; src=C");
    assertEquals(List.of("c1 c2", "c1 c3", "c2 c3"), pairs(compare(claims, "en", true, true)));
    assertEquals(List.of("c1 c2"), pairs(compare(claims, "en", true, false)));
    assertEquals(List.of("c1 c3", "c2 c3"), pairs(compare(claims, "en", false, true)));
    assertEquals(List.of(), compare(claims, "en", false, false).comparisons());
  }

  private static List<String> pairs(Comparisons comparisons) {
    return comparisons.comparisons().stream()
        .flatMap(one -> one.pairs().stream())
        .map(pair -> pair.a() + " " + pair.b())
        .toList();
  }

  private static Verdict verdict(String... notations) {
    return compare(ClaimText.claims(notations), "en").comparisons().getFirst().verdict();
  }

  @Test
  void verdictsCountOriginsNotOutlets() {
    assertEquals(
        Verdict.SINGLE_SOURCE,
        verdict("v=12; p=TR; src=The ministry", "v=12; p=TR; art=1; src=the ministry"));
    assertEquals(
        Verdict.SINGLE_SOURCE,
        verdict(
            "v=12; p=TR; src=World Health Organization (WHO)", "v=12; p=TR; art=1; src=the WHO"));
    assertEquals(
        Verdict.SOURCES_AGREE,
        verdict("v=12; p=TR; src=The ministry", "v=12; p=TR; art=1; src=the Red Cross"));
    assertEquals(
        Verdict.UPDATED,
        verdict("v=12; p=TR; asof=2025-03-01", "v=15; p=TR; art=1; asof=2025-03-02"));
    assertEquals(
        Verdict.INCONCLUSIVE, verdict("v=12; src=The police", "v=12; art=1; src=the army"));
    assertEquals(
        Verdict.SINGLE_SOURCE, verdict("v=12; sen=1", "v=30; sen=2"), "a text's own voice");
  }

  @Test
  void anInconclusiveTopicNamesTheMissingPiece() {
    Comparison found =
        compare(
                ClaimText.claims(
                    "v=12; src=the police; p=AF",
                    "v=1200; m=MORE_THAN; from=2020-01-01; p=AF; src=the United Nations"),
                "en")
            .comparisons()
            .getFirst();
    assertEquals(Verdict.INCONCLUSIVE, found.verdict());
    assertEquals("What period does the figure given by the police cover?", found.question());
  }

  private static String sentence(String language, String... notations) {
    return compare(ClaimText.claims(notations), language).comparisons().getFirst().sentence();
  }

  @Test
  void sentencesKeepToWhatIsCertain() {
    assertEquals(
        "La police fait état de 5 000 manifestants (Paris) ; les organisateurs en comptent 20 000,"
            + " soit environ 4 fois plus.",
        sentence(
            "fr",
            "v=5000; ct=manifestants; c=person.protester; e=protest; et=défilé; lang=fr;"
                + " src=La police; p=FR-paris; pt=FR-paris:Paris",
            "v=20000; ct=manifestants; c=person.protester; e=protest; et=défilé; lang=fr;"
                + " src=Les organisateurs; p=FR-paris; pt=FR-paris:Paris"));
    assertEquals(
        "Les sources ne donnent pas le même chiffre : la mairie, « 3 millions d'euros » ;"
            + " l'opposition, « 5 millions d'euros ».",
        sentence(
            "fr",
            "v=3000000; u=EUR; c=cost; e=-; ct=coût; lang=fr; src=La mairie;"
                + " q=3 millions d'euros",
            "v=5000000; u=EUR; c=cost; e=-; ct=coût; lang=fr; src=L'opposition;"
                + " q=5 millions d'euros"));
    assertEquals(
        "Les sources donnent des chiffres concordants pour les personnes tuées en France :"
            + " la police, 12 ; les pompiers, environ 12.",
        sentence(
            "fr",
            "v=12; ct=personnes; et=tuées; lang=fr; src=La police; p=FR; pt=FR:France",
            "v=12; m=ABOUT; ct=personnes; et=mortes; lang=fr; src=Les pompiers; p=FR;"
                + " pt=FR:France"));
    assertEquals(
        "These figures do not count the same thing: the UN, “14200 people”; the government,"
            + " “3400 civilians”.",
        sentence(
            "en",
            "v=14200; src=The UN",
            "v=3400; c=person.civilian; ct=civilians; src=the government"));
    assertEquals(
        "Les sources ne donnent pas le même chiffre : the police, « 12 people » ; the army,"
            + " « 30 people ».",
        sentence("fr", "v=12; src=The police", "v=30; src=The army"));
  }

  @Test
  void anUnrelatedClaimChangesNoVerdict() {
    List<Claim> claims = ClaimText.claims(FILES, ALLIANCE, GROUPS, INJURED);
    List<Claim> more = new ArrayList<>(claims);
    more.add(
        ClaimText.claim("v=40; c=open:tramway; e=buy; par=9; sen=9; src=La mairie; lang=fr", 5));
    assertTrue(show(compare(more, "fr")).startsWith(show(compare(claims, "fr"))));
  }

  @Test
  void aSecondRenderingIsNeverComparedWithItsFirst() {
    Comparisons found =
        compare(
            ClaimText.claims(
                "v=5; u=km; c=road; e=build; sen=1",
                "v=9000; u=m; c=road; e=build; sen=1; rendering=c1"),
            "en");
    assertEquals(List.of(), pairs(found));
  }

  @Test
  void otherEventsPlacesAndPeriodsAreNearMisses() {
    List<Claim> claims =
        ClaimText.claims(
            "v=12; sen=1; p=TR",
            "v=30; sen=1; e=injure; p=TR",
            "v=3; sen=9; p=CY",
            "v=4; p=TR; from=2019-01-01; to=2019-12-31; sen=20",
            "v=4; p=TR; from=2018-01-01; to=2018-12-31; sen=21");
    assertEquals(
        List.of("c1 c2 EVENT", "c1 c3 PLACE", "c3 c4 PLACE", "c3 c5 PLACE", "c4 c5 PERIOD"),
        compare(claims, "en").notCompared().stream()
            .map(miss -> miss.a() + " " + miss.b() + " " + miss.dimension())
            .toList());
  }

  @Test
  void changesAreCheckedAgainstTheirEnds() {
    Comparisons found =
        compare(
            ClaimText.claims(
                "v=12; c=ship; e=sink; ch=FROM/DOWN; sen=1",
                "v=9; c=ship; e=sink; ch=TO/DOWN; sen=1",
                "v=40; u=%; c=ship; e=sink; ch=BY/DOWN; sen=1"),
            "en");
    assertEquals(
        List.of(
            new Consistency(
                Consistency.Kind.CHANGE,
                List.of("c1", "c2", "c3"),
                "-40",
                "-25",
                "(9 - 12) / 12 = -25 %")),
        found.consistency());
    assertEquals(
        List.of(),
        compare(
                ClaimText.claims(
                    "v=12; c=ship; e=sink; ch=FROM/DOWN; sen=1",
                    "v=9; c=ship; e=sink; ch=TO/DOWN; sen=1",
                    "v=25; u=%; c=ship; e=sink; ch=BY/DOWN; sen=1"),
                "en")
            .consistency());
  }

  @Test
  void theOrderOfParagraphsDoesNotMatter() {
    List<String> paragraphs =
        List.of(
            "v=12; p=TR; src=the police; par=1; sen=1",
            "v=30; p=TR; src=the army; par=2; sen=2",
            "v=12; p=CY; src=the mayor; par=3; sen=3",
            "v=7; src=a union; par=4; sen=4; contrast=however",
            "v=9; e=injure; p=TR; src=the police; par=5; sen=5");
    String expected = null;
    for (int seed = 0; seed < 20; seed++) {
      List<String> shuffled = new ArrayList<>(paragraphs);
      Collections.shuffle(shuffled, new Random(seed));
      List<Claim> claims = new ArrayList<>();
      for (int i = 0; i < shuffled.size(); i++) {
        int number = paragraphs.indexOf(shuffled.get(i)) + 1;
        claims.add(
            ClaimText.claim(
                shuffled.get(i).replaceAll("par=\\d; sen=\\d", "par=" + i + "; sen=" + i), number));
      }
      String found =
          compare(claims, "en").comparisons().stream()
              .map(
                  one ->
                      one.verdict()
                          + one.claims().stream().sorted().toList().toString()
                          + one.pairs().stream()
                              .map(pair -> pair.relation().name())
                              .sorted()
                              .toList())
              .sorted()
              .collect(Collectors.joining("\n"));
      expected = expected == null ? found : expected;
      assertEquals(expected, found, "seed " + seed);
    }
  }

  @Test
  void theSameClaimsGiveTheSameAnswer() {
    List<Claim> claims = ClaimText.claims(FILES, ALLIANCE, GROUPS, INJURED);
    assertEquals(compare(claims, "fr"), compare(claims, "fr"));
  }

  @Test
  void manyClaimsOfOneTopicAreDecidedBySorting() {
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      claims.add(
          ClaimText.claim(
              "v=" + (1000 + i % 40) + "; p=TR; src=source " + i + "; par=" + i, i + 1));
    }
    Comparisons same = compare(claims, "en");
    assertEquals(1, same.comparisons().size());
    assertEquals(Verdict.SOURCES_AGREE, same.comparisons().getFirst().verdict());
    assertTrue(same.comparisons().getFirst().pairs().size() <= 2_000);
    assertEquals(1, same.notes().size());
    claims.add(ClaimText.claim("v=9000; p=TR; src=the mayor; par=1; sen=9000", 5_001));
    Comparisons apart = compare(claims, "en");
    assertEquals(Verdict.SOURCES_DISAGREE, apart.comparisons().getFirst().verdict());
    assertTrue(
        apart.comparisons().getFirst().pairs().stream()
            .anyMatch(pair -> pair.relation() == Relation.CONTRADICT));
  }

  @Test
  void manyTopicsCostNoMoreThanManyClaims() {
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      claims.add(ClaimText.claim("v=" + i + "; c=open:thing" + i + "; par=" + i, i + 1));
    }
    Comparisons found = compare(claims, "en");
    assertEquals(5_000, found.comparisons().size());
    assertFalse(found.comparisons().stream().anyMatch(one -> one.claims().size() > 1));
  }
}
