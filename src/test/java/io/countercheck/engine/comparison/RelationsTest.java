package io.countercheck.engine.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.countercheck.engine.claim.Claim;
import io.countercheck.engine.pack.ClassPathPacks;
import io.countercheck.engine.pack.Packs;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every line of the design's tables of dimensions, anchors and relations, from a file of cases. */
class RelationsTest {

  static final Packs PACKS = ClassPathPacks.load();

  /** A case and the line of the file to edit when it fails. */
  record Case(String where, String[] cells) {}

  static List<Case> cases(String file) throws IOException {
    List<Case> cases = new ArrayList<>();
    try (var in = RelationsTest.class.getResourceAsStream("/comparison/" + file);
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (number > 1 && !line.isBlank() && !line.startsWith("#")) {
          cases.add(new Case(file + ":" + number, line.split("\t", -1)));
        }
      }
    }
    return cases;
  }

  static Pairing.Held hold(List<Claim> claims, int first, int second) {
    List<Figure> figures = new Figures(PACKS, new Particles(PACKS), List.of()).of(claims);
    for (Topics.Group group : Topics.of(figures, true)) {
      if (group.figures().contains(figures.get(first))
          && group.figures().contains(figures.get(second))) {
        return new Pairing(PACKS).hold(figures.get(first), figures.get(second), group);
      }
    }
    return null;
  }

  @TestFactory
  List<DynamicTest> everyLine() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Case line : cases("relations.tsv")) {
      String name = line.where() + " " + line.cells()[0];
      tests.add(DynamicTest.dynamicTest(name, () -> check(line, false)));
      // Inside a paragraph the order of what is said may matter.
      if (!line.cells()[2].contains("fixed=1")) {
        tests.add(DynamicTest.dynamicTest(name + " (swapped)", () -> check(line, true)));
      }
    }
    return tests;
  }

  private static void check(Case line, boolean swapped) {
    String[] cells = line.cells();
    String a = cells[1];
    String b = cells[2];
    // Swapping the sides keeps the sentences: only which one is the first changes.
    String first = a.contains("sen=") ? a : a + "; sen=1";
    String second = b.contains("sen=") ? b : b + "; sen=2";
    if (swapped && (a + b).contains("update=") && !(a + b).contains("par=")) {
      first += "; par=7";
    }
    if (swapped && (a + b).contains("contrast=")) {
      second = second.replace("sen=2", "sen=1");
    }
    List<Claim> claims =
        swapped ? ClaimText.claims(second, first) : ClaimText.claims(first, second);
    Pairing.Held held = hold(claims, 0, 1);
    if (cells[3].equals("-")) {
      assertTrue(held == null, line.where() + ": the claims are of two topics");
      return;
    }
    assertTrue(held != null, line.where() + ": the claims are of one topic");
    Pair pair = held.pair();
    assertEquals(cells[3], pair.relation().name(), line.where() + " " + pair);
    if (cells[3].equals("DIVERGE") && pair.reasons().contains("LATER")) {
      assertTrue(pair.comparability() != Comparability.NONE, line.where());
    } else {
      assertEquals(cells[4], pair.comparability().name(), line.where() + " " + pair);
    }
    for (String said : cells[5].equals("-") ? new String[0] : cells[5].split(" ")) {
      String key = said.substring(0, said.indexOf('='));
      String value = said.substring(said.indexOf('=') + 1);
      check(line, pair, key, value, swapped);
    }
  }

  private static void check(Case line, Pair pair, String key, String value, boolean swapped) {
    if (key.equals("reason")) {
      assertTrue(pair.reasons().contains(value), line.where() + " " + pair.reasons());
    } else if (key.equals("caveat")) {
      assertTrue(
          pair.caveats().stream().anyMatch(caveat -> caveat.startsWith(value)), line.where());
    } else if (key.equals("ratio")) {
      if (!swapped || value.equals("none")) {
        assertEquals(value, show(pair.ratio()), line.where());
      } else {
        assertTrue(pair.ratio() != null, line.where());
      }
    } else {
      Dimension dimension = Dimension.valueOf(key.toUpperCase(java.util.Locale.ROOT));
      Standing standing = Standing.valueOf(value);
      Map<Standing, Standing> mirror =
          Map.of(Standing.CONTAINED, Standing.CONTAINS, Standing.CONTAINS, Standing.CONTAINED);
      assertEquals(
          swapped ? mirror.getOrDefault(standing, standing) : standing,
          pair.dimensions().get(dimension),
          line.where() + " " + dimension);
      boolean assumed = standing == Standing.UNKNOWN && pair.relation() == Relation.CONTRADICT;
      assertEquals(
          assumed,
          pair.assumptions().stream().anyMatch(one -> one.dimension() == dimension),
          line.where() + " assumes " + dimension);
    }
  }

  private static String show(Ratio ratio) {
    return ratio == null
        ? "none"
        : show(ratio.low()) + "/" + show(ratio.atFaceValue()) + "/" + show(ratio.high());
  }

  private static String show(BigDecimal factor) {
    return factor == null ? "-" : factor.toPlainString();
  }
}
