package io.countercheck.engine.pack;

import io.countercheck.engine.text.Folding;
import io.countercheck.engine.text.Lexicon;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * The packs found on the class path: for each two-letter language code the folder {@code
 * lang/<code>/} is a pack if it holds {@code pack.properties}. There is no list of languages.
 */
public final class ClassPathPacks implements Packs {

  private static final String ROOT = "lang/";

  private final Lexicon lexicon;
  private final Map<String, Pack> packs = new TreeMap<>();
  private final Taxonomy concepts;
  private final Taxonomy events;
  private final Taxonomy places;
  private final Map<String, Map<String, List<Entry.Word>>> words = new HashMap<>();
  private final Map<String, List<String>> spelling = new HashMap<>();

  /** Reads everything; throws {@link PackException} at the first mistake. */
  public static ClassPathPacks load() {
    return new ClassPathPacks(ClassPathPacks.class.getClassLoader());
  }

  private ClassPathPacks(ClassLoader loader) {
    MessageDigest common = digest();
    concepts = new TableTaxonomy(Tsv.read(loader, ROOT + "concepts.tsv", common));
    events = new TableTaxonomy(Tsv.read(loader, ROOT + "events.tsv", common));
    places = new TableTaxonomy(Tsv.read(loader, ROOT + "places.tsv", common));
    Units units = new Units(Tsv.read(loader, ROOT + "units.tsv", common));
    byte[] shared = common.digest();

    Lexicon.Builder builder = new Lexicon.Builder();
    List<PackReader> readers = new ArrayList<>();
    for (String code : Locale.getISOLanguages()) {
      String folder = ROOT + code + "/";
      Map<String, String> properties = properties(loader, folder + "pack.properties");
      if (properties != null) {
        MessageDigest digest = digest();
        digest.update(shared);
        readers.add(new PackReader(code, properties, digest, builder));
      }
    }
    for (PackReader reader : readers) {
      reader.read(loader, ROOT, units, this);
    }
    lexicon = builder.build();
    for (PackReader reader : readers) {
      packs.put(reader.code(), reader.build(lexicon.size()));
      words.put(reader.code(), reader.words());
      spelling.putAll(reader.spelling());
    }
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String version(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest(), 0, 6);
  }

  private static Map<String, String> properties(ClassLoader loader, String file) {
    try (InputStream in = loader.getResourceAsStream(file)) {
      if (in == null) {
        return null;
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      Map<String, String> map = new TreeMap<>();
      properties.forEach((key, value) -> map.put((String) key, (String) value));
      for (String needed : List.of("name", "decimal", "group", "complete", "head")) {
        if (!map.containsKey(needed)) {
          throw new PackException(file, "'" + needed + "' is missing");
        }
      }
      // A space cannot stand alone at the end of a property.
      map.put(
          "group",
          map.get("group").replace("space", "\u0000").replace(" ", "").replace('\u0000', ' '));
      return map;
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  /** The units of {@code lang/units.tsv}. */
  static final class Units {
    private final Map<String, Unit> byId = new LinkedHashMap<>();
    private final List<Symbol> symbols = new ArrayList<>();

    record Symbol(String written, Unit unit, String rule) {}

    Units(List<Tsv.Row> rows) {
      byId.put(Unit.ONE.id(), Unit.ONE);
      for (Tsv.Row row : rows) {
        String id = row.need("id");
        String offset = row.get("offset");
        Unit unit =
            new Unit(
                id,
                row.need("dimension"),
                number(row, row.need("factor")),
                offset == null ? BigDecimal.ZERO : number(row, offset));
        byId.put(id, unit);
        String cell = row.get("symbols");
        if (cell != null) {
          for (String symbol : cell.split(" \\| ")) {
            symbols.add(new Symbol(symbol.strip(), unit, "units/" + id));
          }
        }
      }
    }

    private static BigDecimal number(Tsv.Row row, String cell) {
      try {
        return new BigDecimal(cell);
      } catch (NumberFormatException e) {
        throw row.error("'" + cell + "' is no number");
      }
    }

    Unit find(Tsv.Row row, String id) {
      Unit unit = byId.get(id);
      if (unit == null) {
        throw row.error("no unit '" + id + "' in lang/units.tsv");
      }
      return unit;
    }

    List<Symbol> symbols() {
      return symbols;
    }
  }

  /** The words of all packs. */
  public Lexicon lexicon() {
    return lexicon;
  }

  /** The pack of a language, or null. */
  public Pack pack(String code) {
    return packs.get(code);
  }

  /** All packs by code, the incomplete ones too. */
  public List<Pack> all() {
    return List.copyOf(packs.values());
  }

  @Override
  public Taxonomy concepts() {
    return concepts;
  }

  @Override
  public Taxonomy events() {
    return events;
  }

  @Override
  public Taxonomy places() {
    return places;
  }

  @Override
  public String sentence(String language, String key) {
    Pack pack = packs.get(language);
    String template = pack == null ? null : pack.sentence(key);
    if (template == null) {
      throw new IllegalArgumentException("no sentence '" + key + "' in '" + language + "'");
    }
    return template;
  }

  @Override
  public Set<String> words(String language, String wordClass, String feature) {
    Set<String> found = new HashSet<>();
    for (Entry.Word word :
        words
            .getOrDefault(language, Map.of())
            .getOrDefault(wordClass.toUpperCase(Locale.ROOT), List.of())) {
      if (feature == null || word.has(feature)) {
        spelling.get(word.rule()).forEach(form -> found.add(Folding.fold(form)));
      }
    }
    return found;
  }
}
