package io.countercheck.engine.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.countercheck.engine.Analysis;
import io.countercheck.engine.Article;
import io.countercheck.engine.Engine;
import io.countercheck.engine.attribution.Act;
import io.countercheck.engine.attribution.Attribution;
import io.countercheck.engine.claim.Claim;
import io.countercheck.engine.claim.Statement;
import io.countercheck.engine.quantity.Interval;
import io.countercheck.engine.quantity.Modifier;
import io.countercheck.engine.quantity.Quantities;
import io.countercheck.engine.quantity.Quantity;
import io.countercheck.engine.text.Derivation;
import io.countercheck.engine.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the example of every hand-written row of every pack that is found, and asks for the closed
 * sets. Examples that are known to fail stand in {@code lang/<code>/rows.known} beside the pack's
 * corpora, one key a line with the reason; one that passes must leave that file.
 */
class PackRowsTest {

  private static final List<Table> WITH_EXAMPLES =
      Arrays.stream(Table.values()).filter(table -> table != Table.PLACES).toList();

  // -Drows=accept writes the files of known failures anew; review what it adds as a diff.
  private static final boolean ACCEPT = "accept".equals(System.getProperty("rows"));

  private static final Engine ENGINE = Engine.load();
  private static final ClassPathPacks PACKS = ClassPathPacks.load();

  /** A row with its table, for the messages. */
  private record Line(Table table, Tsv.Row row) {
    String key() {
      return table.name().toLowerCase(java.util.Locale.ROOT) + "/" + row.need("key");
    }
  }

  /** What came of an example: the rules that were cited, the sources and the intervals found. */
  private record Outcome(Set<String> cited, Set<String> sources, Map<String, String> intervals) {}

  @TestFactory
  List<DynamicTest> examplesCiteTheirRows() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Pack pack : PACKS.all()) {
      Map<String, String> known = known(pack.code());
      Set<String> met = new HashSet<>();
      for (Table table : WITH_EXAMPLES) {
        tests.add(
            dynamicTest(
                pack.code() + " " + table.file(), () -> run(pack, lines(pack, table), known, met)));
      }
      tests.add(
          dynamicTest(
              pack.code() + " known failures",
              () -> {
                Set<String> strangers = new TreeSet<>(known.keySet());
                strangers.removeAll(met);
                if (ACCEPT) {
                  strangers.forEach(known::remove);
                  strangers.clear();
                  write(pack.code(), known);
                }
                assertEquals(Set.of(), strangers, "lang/" + pack.code() + "/rows.known: no rows");
              }));
    }
    assertFalse(tests.isEmpty());
    return tests;
  }

  private static void run(Pack pack, List<Line> lines, Map<String, String> known, Set<String> met) {
    List<String> failures = new ArrayList<>();
    for (Line line : lines) {
      String failure = failure(pack, line);
      met.add(line.key());
      if (ACCEPT) {
        if (failure == null) {
          known.remove(line.key());
        } else {
          known.putIfAbsent(line.key(), "unexplained");
        }
        continue;
      }
      if (failure != null && !known.containsKey(line.key())) {
        failures.add(line.row().place() + ": " + failure);
      }
      if (failure == null && known.containsKey(line.key())) {
        failures.add(line.row().place() + ": passes; take " + line.key() + " out of rows.known");
      }
    }
    assertEquals(List.of(), failures, () -> "\n" + String.join("\n", failures) + "\n");
  }

  /** Why a row's example does not show the row at work, or null when it does. */
  private static String failure(Pack pack, Line line) {
    String example = line.row().get("example");
    if (example == null) {
      return "no example";
    }
    Outcome outcome = analyse(pack, example);
    String rule = pack.code() + "/" + line.key();
    if (!outcome.cited().contains(rule)) {
      return line.key() + " is not cited by: " + example;
    }
    if (line.table() == Table.MODIFIERS) {
      String gives = line.row().need("gives");
      if (!gives.equals(outcome.intervals().get(rule))) {
        return "gives " + outcome.intervals().get(rule) + ", not " + gives + ": " + example;
      }
    }
    if (line.table() == Table.CUES && pack.complete() && line.row().get("source") != null) {
      String source = line.row().get("source");
      if (!outcome.sources().contains(source)) {
        return "the sources are " + outcome.sources() + ", not " + source + ": " + example;
      }
    }
    return null;
  }

  private static Outcome analyse(Pack pack, String example) {
    Set<String> cited = new HashSet<>();
    Set<String> sources = new TreeSet<>();
    Map<String, String> intervals = new TreeMap<>();
    Text text = pack.cut(example, PACKS.lexicon());
    Pack[] packs = new Pack[text.sentences().size()];
    Arrays.fill(packs, pack);
    Marks marks = Marks.of(text, packs);
    // Words of grammar and of time work inside other rules: that they are known is all they do.
    for (int token = 0; token < text.size(); token++) {
      for (Table table : List.of(Table.WORDS, Table.PERIODS, Table.NUMERALS)) {
        for (Entry entry : marks.at(table, token)) {
          cited.add(entry.rule());
        }
      }
    }
    for (Quantity quantity : Quantities.read(marks, new ArrayList<>()).quantities()) {
      rules(quantity.derivation(), cited);
      Set<String> rules = new HashSet<>();
      rules(quantity.derivation(), rules);
      rules.forEach(rule -> intervals.put(rule, written(quantity.interval())));
    }
    if (pack.complete()) {
      Analysis analysis = ENGINE.claims(Article.of(example, pack.code()));
      for (Claim claim : analysis.claims()) {
        rules(claim.derivation(), cited);
        claim.chain().forEach(link -> cite(link, cited, sources));
      }
      for (Statement statement : analysis.statements()) {
        rules(statement.derivation(), cited);
        statement.chain().forEach(link -> cite(link, cited, sources));
      }
    } else {
      // An incomplete pack is not offered: its tables for frames and cues are looked up alone.
      for (int token = 0; token < text.size(); token++) {
        for (Table table : List.of(Table.ENTITIES, Table.EVENTS, Table.CUES, Table.UNITS)) {
          for (Entry entry : marks.at(table, token)) {
            cited.add(entry.rule());
          }
        }
      }
    }
    return new Outcome(cited, sources, intervals);
  }

  private static void cite(Attribution link, Set<String> cited, Set<String> sources) {
    rules(link.derivation(), cited);
    sources.add(link.source().text());
  }

  private static void rules(Derivation derivation, Set<String> cited) {
    cited.add(derivation.rule());
    derivation.parts().forEach(part -> rules(part, cited));
  }

  private static String written(Interval interval) {
    return (interval.lowClosed() ? "[" : "(")
        + (interval.low() == null ? "-∞" : interval.low().toPlainString())
        + ", "
        + (interval.high() == null ? "∞" : interval.high().toPlainString())
        + (interval.highClosed() ? "]" : ")");
  }

  private static List<Line> lines(Pack pack, Table table) {
    String file = "lang/" + pack.code() + "/" + table.file();
    try (InputStream in = PackRowsTest.class.getClassLoader().getResourceAsStream(file)) {
      return in == null
          ? List.of()
          : Tsv.rows(file, new String(in.readAllBytes(), StandardCharsets.UTF_8)).stream()
              .map(row -> new Line(table, row))
              .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(file, e);
    }
  }

  private static void write(String code, Map<String, String> known) throws IOException {
    Path file = Path.of("src/test/resources/lang/" + code + "/rows.known");
    Files.createDirectories(file.getParent());
    StringBuilder content =
        new StringBuilder(
            """
            # Rows whose example does not cite them yet: table/key, a tab, and what happens instead.
            # A row that passes must leave this file.
            """);
    known.forEach((key, reason) -> content.append(key).append('\t').append(reason).append('\n'));
    Files.writeString(file, content);
  }

  private static Map<String, String> known(String code) {
    String file = "lang/" + code + "/rows.known";
    Map<String, String> known = new TreeMap<>();
    try (InputStream in = PackRowsTest.class.getClassLoader().getResourceAsStream(file)) {
      if (in != null) {
        for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
          if (!line.isBlank() && !line.startsWith("#")) {
            String[] cells = line.split("\t", 2);
            assertEquals(2, cells.length, file + ": no reason in '" + line + "'");
            known.put(cells[0], cells[1]);
          }
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(file, e);
    }
    return known;
  }

  @TestFactory
  List<DynamicTest> closedSetsAreCovered() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Pack pack : PACKS.all()) {
      if (pack.complete()) {
        tests.add(dynamicTest(pack.code() + " modifiers", () -> modifiers(pack)));
        tests.add(dynamicTest(pack.code() + " months and weekdays", () -> calendar(pack)));
        tests.add(dynamicTest(pack.code() + " numerals", () -> numerals(pack)));
        tests.add(dynamicTest(pack.code() + " acts and kinds of cues", () -> cues(pack)));
        tests.add(dynamicTest(pack.code() + " classes of words", () -> words(pack)));
      }
    }
    return tests;
  }

  private static Set<String> cells(Pack pack, Table table, String column) {
    return lines(pack, table).stream()
        .map(line -> line.row().get(column))
        .filter(cell -> cell != null)
        .map(cell -> cell.toUpperCase(java.util.Locale.ROOT).replace('-', '_'))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void covered(Pack pack, Table table, Set<String> wanted, Set<String> there) {
    Set<String> missing = new TreeSet<>(wanted);
    missing.removeAll(there);
    assertEquals(Set.of(), missing, "lang/" + pack.code() + "/" + table.file() + " lacks");
  }

  private static Set<String> names(Set<? extends Enum<?>> constants) {
    return constants.stream().map(Enum::name).collect(Collectors.toSet());
  }

  private static void modifiers(Pack pack) {
    // What is vague is a number word: "des dizaines".
    Set<Modifier> wanted = EnumSet.complementOf(EnumSet.of(Modifier.VAGUE));
    covered(pack, Table.MODIFIERS, names(wanted), cells(pack, Table.MODIFIERS, "modifier"));
    covered(pack, Table.NUMERALS, Set.of("VAGUE"), cells(pack, Table.NUMERALS, "role"));
  }

  private static void calendar(Pack pack) {
    Set<String> rules = cells(pack, Table.PERIODS, "rule");
    Set<String> wanted = new TreeSet<>();
    IntStream.rangeClosed(1, 12).forEach(month -> wanted.add("MONTH " + month));
    IntStream.rangeClosed(1, 7).forEach(day -> wanted.add("WEEKDAY " + day));
    IntStream.rangeClosed(1, 4).forEach(season -> wanted.add("SEASON " + season));
    wanted.addAll(List.of("SINCE", "UNTIL", "TO", "RECENT"));
    wanted.addAll(List.of("PREVIOUS YEAR", "PREVIOUS MONTH", "PREVIOUS WEEK"));
    covered(pack, Table.PERIODS, wanted, rules);
  }

  private static void numerals(Pack pack) {
    Set<String> digits =
        lines(pack, Table.NUMERALS).stream()
            .filter(line -> Set.of("unit", "one", "article").contains(line.row().need("role")))
            .map(line -> line.row().get("value"))
            .filter(java.util.Objects::nonNull)
            .collect(Collectors.toSet());
    Set<String> wanted =
        IntStream.rangeClosed(0, 9).mapToObj(Integer::toString).collect(Collectors.toSet());
    covered(pack, Table.NUMERALS, wanted, digits);
    Set<String> roles =
        Set.of(
            "UNIT",
            "TEEN",
            "TEN",
            "SCALE",
            "SUFFIX",
            "HALF",
            "FRACTION",
            "COLLECTIVE",
            "VAGUE",
            "POINT",
            "ORDINAL",
            "RATIO");
    covered(pack, Table.NUMERALS, roles, cells(pack, Table.NUMERALS, "role"));
  }

  private static void cues(Pack pack) {
    covered(pack, Table.CUES, names(EnumSet.allOf(Act.class)), cells(pack, Table.CUES, "act"));
    Set<String> kinds = names(EnumSet.allOf(Entry.Cue.Kind.class));
    kinds.remove(Entry.Cue.Kind.POSTPOSITION.name());
    covered(pack, Table.CUES, kinds, cells(pack, Table.CUES, "kind"));
  }

  /** Cells that the reader takes as they are: a slip in one of them would say nothing. */
  @TestFactory
  List<DynamicTest> cellsAreKnown() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Pack pack : PACKS.all()) {
      tests.add(
          dynamicTest(
              pack.code() + " cues.tsv",
              () -> {
                matching(pack, Table.CUES, "act", Pattern.compile(String.join("|", acts())));
                matching(pack, Table.CUES, "features", list(CUE_FEATURES));
              }));
      tests.add(
          dynamicTest(
              pack.code() + " entities.tsv",
              () -> {
                matching(pack, Table.ENTITIES, "basis", Pattern.compile(BASES));
                matching(pack, Table.ENTITIES, "gender", Pattern.compile("m|f"));
              }));
      tests.add(
          dynamicTest(
              pack.code() + " periods.tsv",
              () -> matching(pack, Table.PERIODS, "rule", Pattern.compile(RULES))));
    }
    return tests;
  }

  private static final String BASES = "confirmed|identified|estimated|feared|suspected";
  private static final String CUE_FEATURES =
      "clause|object|infinitive|quote|addressee|target|hedge|hearsay|plan|hope|ask|weak|cited|outer"
          + "|self";
  private static final String UNITS =
      "(hour|day|week|weekend|month|quarter|half|year|decade|century)";
  private static final String RULES =
      "(month|weekday|quarter|half|season) \\d+|day [+-]\\d+"
          + "|(previous|current|following) (UNIT|weekday \\d)"
          + "|(last|next|ago|ahead|before|after|length) (\\{n}|\\d+) UNIT"
          + "|(to-date|by-end) UNIT|event-start|recent|since|until|by|from|to|between|in|during"
          + "|beginning|middle|end|decade|century|now|to-now|daypart";

  private static Set<String> acts() {
    return names(EnumSet.allOf(Act.class));
  }

  private static Pattern list(String words) {
    return Pattern.compile("(" + words + ")( +(" + words + "))*");
  }

  private static void matching(Pack pack, Table table, String column, Pattern wanted) {
    Pattern pattern = Pattern.compile(wanted.pattern().replace("UNIT", UNITS));
    List<String> failures = new ArrayList<>();
    for (Line line : lines(pack, table)) {
      String cell = line.row().get(column);
      if (cell != null && !pattern.matcher(cell).matches()) {
        failures.add(line.row().place() + ": unknown " + column + " '" + cell + "'");
      }
    }
    assertEquals(List.of(), failures, () -> "\n" + String.join("\n", failures) + "\n");
  }

  private static void words(Pack pack) {
    Set<WordClass> wanted =
        EnumSet.complementOf(EnumSet.of(WordClass.TITLE, WordClass.ABBREVIATION, WordClass.RATE));
    covered(pack, Table.WORDS, names(wanted), cells(pack, Table.WORDS, "class"));
  }
}
