package io.countercheck.engine.pack;

import io.countercheck.engine.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Expands the phrases of a cell into the sequences of words that they stand for. */
final class Forms {

  /** A phrase may not stand for more than this many sequences: a slip, not a language. */
  private static final int MOST = 2_000;

  private final Map<String, List<Ending>> families = new HashMap<>();

  private record Ending(String letters, int tags) {}

  /**
   * One sequence of words, slots such as <code>{n}</code> among them, with the tags of its verb.
   */
  record Form(List<String> words, int tags) {}

  Forms(Map<String, String> properties, String file) {
    properties.forEach(
        (name, value) -> {
          if (name.startsWith("family.")) {
            List<Ending> endings = new ArrayList<>();
            for (String part : value.strip().split(" +")) {
              int colon = part.indexOf(':');
              String letters = colon < 0 ? part : part.substring(0, colon);
              endings.add(
                  new Ending(
                      letters.equals("-") ? "" : letters,
                      colon < 0 ? 0 : tags(part.substring(colon + 1), file)));
            }
            families.put(name.substring("family.".length()), endings);
          }
        });
  }

  /** Every sequence that the cell stands for, in the order of the cell. */
  List<Form> of(Tsv.Row row, String cell) {
    List<Form> forms = new ArrayList<>();
    for (String phrase : cell.split(" \\| ")) {
      String trimmed = phrase.strip();
      if (trimmed.isEmpty()) {
        throw row.error("an empty phrase");
      }
      expand(row, trimmed, forms);
      if (forms.size() > MOST) {
        throw row.error("more than " + MOST + " forms");
      }
    }
    return forms;
  }

  private void expand(Tsv.Row row, String phrase, List<Form> forms) {
    int open = phrase.indexOf('(');
    if (open >= 0) {
      int close = phrase.indexOf(')', open);
      if (close < 0) {
        throw row.error("'" + phrase + "' has no closing bracket");
      }
      String before = phrase.substring(0, open);
      String after = phrase.substring(close + 1);
      expand(row, (before + after).strip().replaceAll(" +", " "), forms);
      expand(row, before + phrase.substring(open + 1, close) + after, forms);
      return;
    }
    List<Form> partial = List.of(new Form(List.of(), 0));
    for (String word : phrase.split(" +")) {
      List<Form> choices = word(row, word);
      List<Form> longer = new ArrayList<>(partial.size() * choices.size());
      for (Form start : partial) {
        for (Form choice : choices) {
          List<String> words = new ArrayList<>(start.words());
          words.addAll(choice.words());
          longer.add(new Form(words, start.tags() | choice.tags()));
        }
      }
      partial = longer;
    }
    forms.addAll(partial);
  }

  private List<Form> word(Tsv.Row row, String word) {
    if (word.indexOf('|') >= 0) {
      List<Form> forms = new ArrayList<>();
      for (String choice : word.split("\\|")) {
        forms.addAll(word(row, choice));
      }
      return forms;
    }
    // An elision or a clitic on its own is one word, as it is in a text.
    if (word.length() > 1 && (word.endsWith("'") || word.startsWith("'"))) {
      return List.of(new Form(List.of(word), 0));
    }
    if (word.startsWith("{")) {
      if (!word.endsWith("}")) {
        throw row.error("'" + word + "' is no slot");
      }
      return List.of(new Form(List.of(word), 0));
    }
    int tilde = word.indexOf('~');
    // A lone sign of approximation is no family.
    if (tilde > 0) {
      String name = word.substring(tilde + 1);
      List<Ending> endings = families.get(name);
      if (endings == null) {
        throw row.error("no family '" + name + "'");
      }
      List<Form> forms = new ArrayList<>(endings.size());
      for (Ending ending : endings) {
        forms.add(new Form(Text.words(word.substring(0, tilde) + ending.letters()), ending.tags()));
      }
      return forms;
    }
    int colon = word.indexOf(':');
    if (colon > 0 && colon < word.length() - 1) {
      return List.of(
          new Form(
              Text.words(word.substring(0, colon)), tags(word.substring(colon + 1), row.place())));
    }
    return List.of(new Form(Text.words(word), 0));
  }

  private static int tags(String letters, String place) {
    int tags = 0;
    for (char letter : letters.toCharArray()) {
      tags |=
          switch (letter) {
            case 'f' -> Entry.FINITE;
            case 'p' -> Entry.PARTICIPLE;
            case 'g' -> Entry.GERUND;
            case 'i' -> Entry.INFINITIVE;
            case 'c' -> Entry.CONDITIONAL;
            case 's' -> Entry.SUBJUNCTIVE;
            default -> throw new PackException(place, "no tag '" + letter + "'");
          };
    }
    return tags;
  }
}
