package io.countercheck.engine.pack;

import io.countercheck.engine.pack.Entry.Cue;
import io.countercheck.engine.pack.Entry.ModifierPhrase;
import io.countercheck.engine.pack.Entry.Numeral;
import io.countercheck.engine.text.Lexicon;
import io.countercheck.engine.text.Text;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the tables of one language and resolves every cell: nothing is left to interpret after.
 * Over 400 lines because there is one short method for each table.
 */
final class PackReader {

  private static final List<String> OPENING_QUOTES = List.of("«", "“", "\"", "„");

  private final String code;
  private final Map<String, String> properties;
  private final MessageDigest digest;
  private final Lexicon.Builder lexicon;
  private final Forms forms;
  private final Phrases.Builder phrases = new Phrases.Builder();
  private final Map<String, String> sentences = new HashMap<>();
  private final Map<String, List<Entry.Word>> words = new HashMap<>();
  private final Map<String, List<String>> spelling = new HashMap<>();
  private final List<Integer> abbreviations = new ArrayList<>();
  private final List<Integer> monthWords = new ArrayList<>();
  private final Joined joined = new Joined();
  // The nouns that a compound may end in, where every noun has a capital.
  private final Map<String, Integer> nouns = new HashMap<>();
  private final Map<Integer, Integer> weights = new HashMap<>();

  PackReader(
      String code, Map<String, String> properties, MessageDigest digest, Lexicon.Builder lexicon) {
    this.code = code;
    this.properties = properties;
    this.digest = digest;
    this.lexicon = lexicon;
    this.forms = new Forms(properties, "lang/" + code + "/pack.properties");
    properties.forEach((key, value) -> digest.update((key + "=" + value + "\n").getBytes()));
  }

  String code() {
    return code;
  }

  Map<String, List<Entry.Word>> words() {
    return words;
  }

  Map<String, List<String>> spelling() {
    return spelling;
  }

  void read(ClassLoader loader, String root, ClassPathPacks.Units units, ClassPathPacks packs) {
    String folder = root + code + "/";
    for (Table table : Table.values()) {
      for (Tsv.Row row : Tsv.read(loader, folder + table.file(), digest)) {
        String rule = code + "/" + table.file().replace(".tsv", "") + "/" + row.need("key");
        switch (table) {
          case NUMERALS -> numeral(row, rule);
          case MODIFIERS -> modifier(row, rule);
          case UNITS -> unit(row, rule, units);
          case ENTITIES -> entity(row, rule, packs);
          case EVENTS -> event(row, rule, packs);
          case CUES -> cue(row, rule);
          case WORDS -> word(row, rule);
          case PERIODS -> period(row, rule);
          case PLACES -> place(row, rule, packs);
        }
      }
    }
    for (ClassPathPacks.Units.Symbol symbol : units.symbols()) {
      Entry form =
          new Entry.UnitForm(
              symbol.rule(), symbol.unit(), false, symbol.unit().isMoney(), symbol.written());
      phrases.add(ids(Text.words(symbol.written())), Table.UNITS, form);
    }
    for (Tsv.Row row : Tsv.read(loader, folder + "sentences.tsv", digest)) {
      sentences.put(row.need("key"), row.need("template"));
    }
  }

  private int[] ids(List<String> spelt) {
    return spelt.stream().mapToInt(lexicon::add).toArray();
  }

  private Run run(List<String> spelt) {
    return spelt.isEmpty() ? Run.NONE : new Run(ids(spelt));
  }

  private void weigh(int[] ids, int weight) {
    for (int id : ids) {
      weights.merge(id, weight, Math::max);
    }
  }

  private void numeral(Tsv.Row row, String rule) {
    String value = row.get("value");
    int dots = value == null ? -1 : value.indexOf("..");
    BigDecimal low =
        value == null ? null : number(row, dots < 0 ? value : value.substring(0, dots));
    boolean closed = dots >= 0 && value.startsWith("..=", dots);
    BigDecimal high = dots < 0 ? null : number(row, value.substring(dots + (closed ? 3 : 2)));
    Entry entry = new Numeral(rule, row.need("role", Numeral.Role.class), low, high, closed);
    for (Forms.Form form : forms.of(row, row.need("forms"))) {
      int[] ids = ids(form.words());
      weigh(ids, 1);
      phrases.add(ids, Table.NUMERALS, entry);
      if (form.words().size() == 1) {
        joined.add(form.words().getFirst(), (Numeral) entry);
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

  private void modifier(Tsv.Row row, String rule) {
    ModifierPhrase.Kind kind = row.need("modifier", ModifierPhrase.Kind.class);
    for (Forms.Form form : forms.of(row, row.need("forms"))) {
      List<String> all = form.words();
      int n = all.indexOf("{n}");
      int m = all.indexOf("{m}");
      if (n < 0) {
        throw row.error("no {n} in '" + String.join(" ", all) + "'");
      }
      List<String> before = all.subList(0, n);
      List<String> between = m < 0 ? List.of() : all.subList(n + 1, m);
      List<String> after = all.subList(m < 0 ? n + 1 : m + 1, all.size());
      if (!before.isEmpty()) {
        ModifierPhrase phrase = new ModifierPhrase(rule, kind, true, run(between), run(after));
        phrases.add(ids(before), Table.MODIFIERS, phrase);
        if (before.size() > 1 && between.isEmpty()) {
          // A quotation may start before the last word: jusqu'« à 500 millions ».
          for (String quote : OPENING_QUOTES) {
            List<String> quoted = new ArrayList<>(before);
            quoted.add(before.size() - 1, quote);
            phrases.add(ids(quoted), Table.MODIFIERS, phrase);
          }
        }
      } else if (!between.isEmpty()) {
        phrases.add(
            ids(between),
            Table.MODIFIERS,
            new ModifierPhrase(rule, kind, false, run(between), run(after)));
      } else {
        phrases.add(
            ids(after), Table.MODIFIERS, new ModifierPhrase(rule, kind, false, Run.NONE, Run.NONE));
      }
    }
  }

  private void unit(Tsv.Row row, String rule, ClassPathPacks.Units units) {
    String id = row.need("unit");
    boolean hundredth = id.endsWith("/100");
    Unit unit = units.find(row, hundredth ? id.substring(0, id.length() - 4) : id);
    for (Forms.Form form : forms.of(row, row.need("forms"))) {
      int n = form.words().indexOf("{n}");
      List<String> spelt = n < 0 ? form.words() : form.words().subList(0, n);
      if (spelt.isEmpty()) {
        spelt = form.words().subList(n + 1, form.words().size());
        n = -1;
      }
      phrases.add(ids(spelt), Table.UNITS, new Entry.UnitForm(rule, unit, hundredth, n > 0, null));
    }
  }

  private void entity(Tsv.Row row, String rule, ClassPathPacks packs) {
    String gender = row.get("gender");
    String concept = id(row, "concept", packs.concepts());
    String event = id(row, "event", packs.events());
    String place = id(row, "place", packs.places());
    boolean capitals = "capital".equals(properties.get("nouns"));
    for (String phrase : row.need("forms").split(" \\| ")) {
      int capital = capitals ? capital(phrase) : -1;
      Entry entry =
          new Entry.Entity(
              rule,
              concept,
              event,
              row.get("basis"),
              place,
              gender == null ? '-' : gender.charAt(0),
              capital);
      for (Forms.Form form : forms.of(row, phrase)) {
        int[] ids = ids(form.words());
        weigh(ids, 1);
        phrases.add(ids, Table.ENTITIES, entry);
        if (capital == 0 && ids.length == 1) {
          nouns.put(form.words().getFirst(), ids[0]);
        }
      }
    }
  }

  private static String id(Tsv.Row row, String column, Taxonomy taxonomy) {
    String id = row.get(column);
    if (id != null && !taxonomy.has(id)) {
      throw row.error("no " + column + " '" + id + "'");
    }
    return id;
  }

  private void event(Tsv.Row row, String rule, ClassPathPacks packs) {
    row.need("event");
    String event = id(row, "event", packs.events());
    Entry.EventWord.Role role = row.need("role", Entry.EventWord.Role.class);
    for (Forms.Form form : forms.of(row, row.need("forms"))) {
      int[] ids = ids(form.words());
      weigh(ids, 1);
      phrases.add(ids, Table.EVENTS, new Entry.EventWord(rule, event, role, form.tags()));
    }
  }

  private void cue(Tsv.Row row, String rule) {
    Cue.Kind kind = row.need("kind", Cue.Kind.class);
    String act = row.need("act");
    for (Forms.Form form : forms.of(row, row.need("forms"))) {
      List<String> all = form.words();
      int source = all.indexOf("{source}");
      int what = all.indexOf("{what}");
      int when = all.indexOf("{when}");
      int slot = Math.max(Math.max(source, what), when);
      boolean leading = slot == 0;
      List<String> spelt = slot <= 0 ? all.subList(slot + 1, all.size()) : all.subList(0, slot);
      List<String> after = slot <= 0 ? List.of() : all.subList(slot + 1, all.size());
      int[] ids = ids(spelt);
      weigh(ids, 1);
      phrases.add(
          ids,
          Table.CUES,
          new Cue(
              rule,
              kind,
              act,
              row.words("features"),
              form.tags(),
              source >= 0
                  ? Cue.Slot.SOURCE
                  : what >= 0 ? Cue.Slot.WHAT : when >= 0 ? Cue.Slot.WHEN : Cue.Slot.NONE,
              leading,
              run(after)));
    }
  }

  private void word(Tsv.Row row, String rule) {
    WordClass wordClass = row.need("class", WordClass.class);
    java.util.Set<String> features = row.words("features");
    long grammar = Grammar.of(wordClass, features);
    List<String> spelt = new ArrayList<>();
    for (Forms.Form form : forms.of(row, row.need("forms"))) {
      int[] ids = ids(form.words());
      // Sources and titles are nouns: they say less of the language than the words of grammar.
      boolean noun =
          switch (wordClass) {
            case SOURCE, TITLE, ABBREVIATION, NUMBERED, NAMED -> true;
            case ARTICLE,
                PREPOSITION,
                CONJUNCTION,
                CONTRAST,
                PRONOUN,
                RELATIVE,
                POSSESSIVE,
                DEMONSTRATIVE,
                AUXILIARY,
                NEGATION,
                HEDGE,
                HYPOTHETICAL,
                ADVERB,
                PART,
                MORE,
                BASIS,
                COUNTING,
                CHANGE,
                AGE,
                RATE,
                FUNCTION ->
                false;
          };
      weigh(ids, noun ? 1 : 3);
      if (wordClass == WordClass.ABBREVIATION || wordClass == WordClass.TITLE) {
        int last = ids.length - 1;
        while (last > 0 && form.words().get(last).equals(".")) {
          last--;
        }
        abbreviations.add(ids[last]);
      }
      Entry.Word entry = new Entry.Word(rule, wordClass, features, grammar, form.tags());
      phrases.add(ids, Table.WORDS, entry);
      spelt.add(String.join(" ", form.words()));
      if (spelt.size() == 1) {
        words.computeIfAbsent(wordClass.name(), c -> new ArrayList<>()).add(entry);
      }
    }
    spelling.put(rule, spelt);
  }

  private void period(Tsv.Row row, String rule) {
    String[] parts = row.need("rule").split(" +");
    String name = parts[0];
    int number = 0;
    String unit = null;
    boolean relative = false;
    for (int i = 1; i < parts.length; i++) {
      if (parts[i].startsWith("{")) {
        continue;
      }
      relative |= parts[i].startsWith("+") || parts[i].startsWith("-");
      try {
        number = Integer.parseInt(parts[i].startsWith("+") ? parts[i].substring(1) : parts[i]);
      } catch (NumberFormatException e) {
        unit = parts[i];
      }
    }
    boolean slot = row.need("rule").contains("{n}");
    for (String phrase : row.need("forms").split(" \\| ")) {
      int capital = capital(phrase);
      for (Forms.Form form : forms.of(row, phrase)) {
        List<String> all = form.words();
        int n = all.indexOf("{n}");
        List<String> spelt = n > 0 ? all.subList(0, n) : all.subList(n + 1, all.size());
        List<String> tail = n > 0 ? all.subList(n + 1, all.size()) : List.of();
        if (!spelt.isEmpty()) {
          if (name.equals("month") && !relative && number >= 1) {
            monthWords.add(ids(spelt)[0]);
          }
          phrases.add(
              ids(spelt),
              Table.PERIODS,
              new Entry.PeriodWord(
                  rule,
                  n == 0 ? name + "-after" : name,
                  number,
                  relative,
                  slot || n >= 0,
                  unit,
                  capital,
                  run(tail)));
        }
      }
    }
  }

  /** Which word of a phrase is written with a capital, counted in tokens; -1 for none. */
  private static int capital(String phrase) {
    int tokens = 0;
    for (String word : phrase.strip().split(" +")) {
      if (word.startsWith("{") || word.startsWith("(")) {
        return -1;
      }
      for (String part : Text.cut(word)) {
        if (Character.isUpperCase(part.charAt(0))) {
          return tokens;
        }
        tokens++;
      }
    }
    return -1;
  }

  private void place(Tsv.Row row, String rule, ClassPathPacks packs) {
    row.need("place");
    String place = id(row, "place", packs.places());
    for (String phrase : row.need("forms").split(" \\| ")) {
      int capital = capital(phrase);
      String name = phrase.strip();
      boolean upper =
          capital >= 0
              && name.length() > 1
              && name.length() < 5
              && name.equals(name.toUpperCase(java.util.Locale.ROOT));
      Entry entry = new Entry.PlaceName(rule, place, capital, upper);
      for (Forms.Form form : forms.of(row, phrase)) {
        phrases.add(ids(form.words()), Table.PLACES, entry);
      }
    }
  }

  Pack build(int lexiconSize) {
    boolean[] abbreviates = new boolean[lexiconSize];
    abbreviations.forEach(word -> abbreviates[word] = true);
    boolean[] months = new boolean[lexiconSize];
    monthWords.forEach(word -> months[word] = true);
    byte[] weight = new byte[lexiconSize];
    weights.forEach((word, value) -> weight[word] = (byte) (int) value);
    return new Pack(
        code,
        properties,
        ClassPathPacks.version(digest),
        phrases.build(lexiconSize),
        joined,
        nouns.isEmpty() ? null : new Endings(nouns),
        abbreviates,
        months,
        weight,
        sentences);
  }
}
