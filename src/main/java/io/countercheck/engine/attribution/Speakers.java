package io.countercheck.engine.attribution;

import io.countercheck.engine.pack.Entry;
import io.countercheck.engine.pack.Grammar;
import io.countercheck.engine.pack.WordClass;
import io.countercheck.engine.text.Mention;
import io.countercheck.engine.text.Note;
import io.countercheck.engine.text.Sentence;
import io.countercheck.engine.text.Text;
import java.util.ArrayList;
import java.util.List;

/** The last sources of a text, to which pronouns, surnames and short forms refer. */
final class Speakers {

  private static final int REMEMBERED = 8;
  private static final int FAR = 4;
  private static final int SENTENCES_BACK = 2;

  private final Syntax syntax;
  private final Text text;
  private final NounPhrases phrases;
  private final List<Note> notes;
  private final List<Candidate> recent = new ArrayList<>();

  private record Candidate(NounPhrase phrase, Source source, int sentence) {}

  Speakers(Syntax syntax, NounPhrases phrases, List<Note> notes) {
    this.syntax = syntax;
    this.text = syntax.text;
    this.phrases = phrases;
    this.notes = notes;
  }

  /** The source that a phrase names or refers to, or null when it refers to nobody known. */
  Source resolve(NounPhrase phrase) {
    if (phrase.kind() == null) {
      return pronoun(phrase);
    }
    int sentence = syntax.marks.sentence(phrase.first());
    Candidate fuller = fuller(phrase);
    Source source;
    if (fuller != null) {
      source = mentioned(fuller.source, phrase);
      recent.remove(fuller);
      recent.add(new Candidate(fuller.phrase, fuller.source, sentence));
      return source;
    }
    Mention whole = text.mention(phrase.first(), phrase.end());
    source = new Source(whole.text(), whole.span(), null, phrase.kind(), !phrase.unnamed());
    remember(new Candidate(phrase, source, sentence));
    return source;
  }

  /** An attribution to the source that the phrase names, or null. */
  Draft draft(Entry.Cue cue, NounPhrase phrase, int cueFirst, int cueEnd) {
    Source source = resolve(phrase);
    if (source == null) {
      return null;
    }
    int last = cueEnd;
    while (last > cueFirst + 1 && syntax.isThat(last - 1)) {
      last--;
    }
    return new Draft(cue.rule(), cue, source, phrase, cueFirst, last);
  }

  /** An attribution to the one who spoke last, for a verb without a subject; or null. */
  Draft last(Entry.Cue cue, int cueFirst, int cueEnd) {
    int sentence = syntax.marks.sentence(cueFirst);
    Candidate best = recent.isEmpty() ? null : recent.getLast();
    if (best != null && sentence - best.sentence > SENTENCES_BACK) {
      best = null;
    }
    for (int s = sentence; s > (best == null ? sentence - 2 : best.sentence) && s >= 0; s--) {
      Sentence earlier = text.sentences().get(s);
      int end = Math.min(earlier.end(), cueFirst);
      NounPhrase phrase = earlier.first() < end ? phrases.subject(earlier.first(), end) : null;
      if (phrase != null && phrase.certain() && phrase.kind() != null && phrase.end() <= cueFirst) {
        Mention whole = text.mention(phrase.first(), phrase.end());
        Source source =
            new Source(whole.text(), whole.span(), null, phrase.kind(), !phrase.unnamed());
        best = new Candidate(phrase, source, s);
        break;
      }
    }
    if (best == null) {
      return null;
    }
    remember(new Candidate(best.phrase, best.source, sentence));
    return new Draft(cue.rule(), cue, best.source, best.phrase, cueFirst, cueEnd);
  }

  private void remember(Candidate candidate) {
    recent.removeIf(known -> known.phrase.equals(candidate.phrase));
    if (recent.size() == REMEMBERED) {
      recent.removeFirst();
    }
    recent.add(candidate);
  }

  private Source mentioned(Source source, NounPhrase by) {
    return new Source(
        source.text(),
        source.span(),
        text.mention(by.first(), by.end()),
        source.kind(),
        source.named());
  }

  /** An earlier source that the phrase is a short form of, or null. */
  private Candidate fuller(NounPhrase phrase) {
    for (int i = recent.size() - 1; i >= 0; i--) {
      Candidate candidate = recent.get(i);
      if (candidate.phrase.end() <= phrase.first() && shortens(phrase, candidate)) {
        return candidate;
      }
    }
    return null;
  }

  /** How many words say who it is; titles and signs say nothing. */
  private int names(NounPhrase phrase) {
    int names = 0;
    for (int i = phrase.first(); i < phrase.end(); i++) {
      if (text.is(i, Text.WORD) && !syntax.is(i, WordClass.TITLE) && !syntax.isDeterminer(i)) {
        names += text.length(i) > 1 ? 1 : 0;
      }
    }
    return names;
  }

  private static int length(NounPhrase phrase) {
    return phrase.end() - phrase.first();
  }

  private boolean shortens(NounPhrase phrase, Candidate candidate) {
    boolean person = candidate.phrase.kind() == Source.Kind.PERSON;
    boolean fuller = names(candidate.phrase) > names(phrase);
    if (phrase.head() >= 0) {
      // The minister, after: the minister of health, Ann Lee.
      boolean role = person && phrase.kind() == Source.Kind.PERSON;
      if (role
          && phrase.unnamed()
          && candidate.phrase.head() < 0
          && syntax.is(phrase.first(), Grammar.DEFINITE)
          && length(phrase) <= 1 + syntax.length(phrase.head())) {
        return agrees(phrase.gender(), candidate.phrase.gender());
      }
      return role
          && fuller
          && syntax.is(phrase.first(), Grammar.DEFINITE)
          && length(phrase) <= 2 + syntax.length(phrase.head())
          && !hasName(phrase)
          && (hasName(candidate.phrase)
              && holds(candidate.phrase, text.word(phrase.head()))
              && agrees(phrase.gender(), candidate.phrase.gender()));
    }
    int last = phrase.end() - 1;
    if (!syntax.isCapital(last)) {
      return false;
    }
    if (person) {
      return fuller && sameWord(last, lastName(candidate.phrase));
    }
    return fuller && text.is(last, Text.UPPER) && inBrackets(candidate.phrase, last);
  }

  private boolean hasName(NounPhrase phrase) {
    for (int i = phrase.first() + 1; i < phrase.end(); i++) {
      if (syntax.isCapital(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean holds(NounPhrase phrase, int word) {
    for (int i = phrase.first(); word != 0 && i < phrase.end(); i++) {
      if (text.word(i) == word) {
        return true;
      }
    }
    return false;
  }

  private int lastName(NounPhrase phrase) {
    int i = phrase.end() - 1;
    while (i > phrase.first() && !syntax.isCapital(i)) {
      i--;
    }
    return i;
  }

  private boolean sameWord(int a, int b) {
    return text.length(a) == text.length(b)
        && text.length(a) > 1
        && text.source().regionMatches(text.start(a), text.source(), text.start(b), text.length(a));
  }

  private boolean inBrackets(NounPhrase phrase, int word) {
    for (int i = phrase.first() + 1; i < phrase.end(); i++) {
      if (syntax.opensBracket(i - 1) && sameWord(i, word)) {
        return true;
      }
    }
    return false;
  }

  private Source pronoun(NounPhrase phrase) {
    Entry.Word word = syntax.marks.word(phrase.first(), WordClass.PRONOUN);
    if (word == null || word.has("indefinite") || word.has("speaker")) {
      return null;
    }
    int sentence = syntax.marks.sentence(phrase.first());
    Candidate best = null;
    Candidate other = null;
    for (int i = recent.size() - 1; i >= 0; i--) {
      Candidate candidate = recent.get(i);
      if (sentence - candidate.sentence <= FAR
          && candidate.phrase.end() <= phrase.first()
          && fits(word, candidate.phrase)) {
        if (best == null) {
          best = candidate;
        } else if (candidate.sentence == best.sentence) {
          other = candidate;
        }
      }
    }
    Candidate subject = subject(word, sentence, best == null ? -1 : best.sentence);
    if (subject != null) {
      best = subject;
      other = null;
    }
    if (best == null) {
      best = within(word, phrase.first());
    }
    if (best == null) {
      return null;
    }
    if (other != null && !word.has("reference")) {
      notes.add(
          new Note(
              Note.Stage.ATTRIBUTION,
              text.span(phrase.first(), phrase.end()),
              "the pronoun may stand for more than one source"));
    }
    remember(new Candidate(best.phrase, best.source, sentence));
    return mentioned(best.source, phrase);
  }

  /** The subject of the sentence itself, when it stands before the pronoun. */
  private Candidate within(Entry.Word word, int pronoun) {
    int sentence = syntax.marks.sentence(pronoun);
    return candidate(word, text.sentences().get(sentence).first(), pronoun, sentence);
  }

  private Candidate candidate(Entry.Word word, int first, int end, int sentence) {
    NounPhrase phrase = phrases.subject(first, end);
    if (phrase == null
        || !phrase.certain()
        || phrase.unnamed()
        || phrase.end() > end
        || !fits(word, phrase)) {
      return null;
    }
    Mention whole = text.mention(phrase.first(), phrase.end());
    Source source = new Source(whole.text(), whole.span(), null, phrase.kind(), true);
    return new Candidate(phrase, source, sentence);
  }

  /** The subject of one of the last sentences, if it is nearer than {@code after}. */
  private Candidate subject(Entry.Word word, int sentence, int after) {
    for (int s = sentence - 1; s > after && s >= Math.max(0, sentence - SENTENCES_BACK); s--) {
      Sentence earlier = text.sentences().get(s);
      Candidate found = candidate(word, earlier.first(), earlier.end(), s);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static boolean fits(Entry.Word pronoun, NounPhrase phrase) {
    if (phrase.kind() == null) {
      return false;
    }
    boolean person = phrase.kind() == Source.Kind.PERSON;
    char gender = pronoun.has("masculine") ? 'm' : pronoun.has("feminine") ? 'f' : '-';
    if (pronoun.has("plural")) {
      return phrase.plural() || !person && gender == '-';
    }
    if (phrase.plural()) {
      return false;
    }
    if (gender == '-') {
      return person == pronoun.has("person") || pronoun.has("reference");
    }
    return person ? agrees(gender, phrase.gender()) : phrase.gender() == gender;
  }

  private static boolean agrees(char a, char b) {
    return a == b || a == '-' || b == '-';
  }
}
