package io.countercheck.engine.pack;

import java.math.BigDecimal;
import java.util.Set;

/** What a phrase of a pack means: one row of a table, resolved. */
public sealed interface Entry {

  /** The rule that a derivation cites: language, table and key. */
  String rule();

  /** A number word. */
  record Numeral(String rule, Role role, BigDecimal value, BigDecimal high, boolean highClosed)
      implements Entry {

    /** What a number word does in a number. */
    public enum Role {
      /** 0 to 9. */
      UNIT,
      /** 10 to 19: takes nothing after it. */
      TEEN,
      /** 20, 30, … 90: takes a unit. */
      TEN,
      /** 60 and 80 in French: takes 1 to 19. */
      SCORE,
      /** Multiplies 1 to 99 by a hundred. */
      HUNDRED,
      /** 200, 300, … in one word: takes what a hundred takes. */
      HUNDREDS,
      /** Multiplies all before it: thousand, million, dozen. */
      SCALE,
      /** A scale written at once after digits: k, bn, Mds. */
      SUFFIX,
      /** Joins parts of a number: and, et. */
      JOINER,
      /** Adds a half of the last scale or unit: and a half. */
      HALF,
      /** Decimal point said as a word. */
      POINT,
      /** A minus sign said as a word. */
      MINUS,
      /** A part of a whole: half, third, ¾; the value in percent. */
      FRACTION,
      /** The noun of a fraction that needs a number before it: thirds, tiers; in percent. */
      PART,
      /** A round number that is only about that: dizaine, a dozen. */
      COLLECTIVE,
      /** No number at all: several, dozens; the values it may stand for. */
      VAGUE,
      /** One, where it is an article unless something beside it counts. */
      ARTICLE,
      /** One, where it may also be a pronoun. */
      ONE,
      /** First, second, …. */
      ORDINAL,
      /** What turns digits into an ordinal: th, ème. */
      ORDINAL_SUFFIX,
      /** Stands between a part and a whole: out of, in, sur. */
      RATIO,
      /** So many times something else: twice as, threefold. */
      MULTIPLE,
      /** A number below a million written in one word; never in a table. */
      JOINED
    }
  }

  /**
   * A phrase around a number.
   *
   * @param kind the sort of modifier
   * @param before whether the phrase found in the text stands before the number, else after it or,
   *     when {@code between} is not empty, between two numbers
   * @param between the words between the two numbers of a range; empty for one number
   * @param after the words that close a phrase around a number; empty for most
   */
  record ModifierPhrase(String rule, Kind kind, boolean before, Run between, Run after)
      implements Entry {

    /**
     * The sorts of modifier that pack rows name; {@code engine.quantity.Modifier} without EXACT.
     */
    public enum Kind {
      EXACT,
      ABOUT,
      NEARLY,
      JUST_OVER,
      AT_LEAST,
      MORE_THAN,
      AT_MOST,
      LESS_THAN,
      BETWEEN,
      VAGUE
    }
  }

  /**
   * A way to say a unit.
   *
   * @param hundredth whether the number counts hundredths of the unit
   * @param before whether it stands before the number
   * @param written the exact spelling of a symbol; null for words in any case
   */
  record UnitForm(String rule, Unit unit, boolean hundredth, boolean before, String written)
      implements Entry {}

  /**
   * A noun or adjective that says who or what is counted; the ids may be null.
   *
   * @param capital which word of it must have a capital, where every noun has one; -1 for none
   */
  record Entity(
      String rule,
      String concept,
      String event,
      String basis,
      String place,
      char gender,
      int capital)
      implements Entry {

    /** The same noun of a narrower or wider concept. */
    public Entity of(String other) {
      return new Entity(rule, other, event, basis, place, gender, capital);
    }
  }

  /** A word of happening. */
  record EventWord(String rule, String event, Role role, int tags) implements Entry {

    /** Where the counted stands in the plain form of the word. */
    public enum Role {
      OBJECT,
      SUBJECT,
      NOUN,
      ADJECTIVE
    }
  }

  /**
   * A word that hands the floor to a source.
   *
   * @param slot what the phrase's slot holds
   * @param leading whether the slot stands before the words that are found in the text
   * @param after the words behind the slot; empty for most
   */
  record Cue(
      String rule,
      Kind kind,
      String act,
      Set<String> features,
      int tags,
      Slot slot,
      boolean leading,
      Run after)
      implements Entry {

    /** What stands in the slot of a cue's phrase. */
    public enum Slot {
      NONE,
      SOURCE,
      WHAT,
      WHEN
    }

    /** How the source stands to the cue. */
    public enum Kind {
      VERB,
      PASSIVE,
      FIGURE,
      PREPOSITION,
      POSTPOSITION,
      NOUN
    }

    /** Whether the row has a feature. */
    public boolean has(String feature) {
      return features.contains(feature);
    }
  }

  /** A word of grammar. */
  record Word(String rule, WordClass wordClass, Set<String> features, long grammar, int tags)
      implements Entry {

    /** Whether the row has a feature. */
    public boolean has(String feature) {
      return features.contains(feature);
    }
  }

  /**
   * An expression of time; the rule of {@code periods.tsv} and its number.
   *
   * @param capital which word of the phrase must have a capital in the text; -1 for none
   * @param tail the words that must follow the number of the rule; empty for most
   */
  record PeriodWord(
      String rule,
      String name,
      int number,
      boolean relative,
      boolean slot,
      String unit,
      int capital,
      Run tail)
      implements Entry {

    /** Whether it is the name of a month. */
    public boolean isMonth() {
      return name.equals("month") && !relative && number >= 1;
    }
  }

  /**
   * A name of a place.
   *
   * @param capital which word of the name must have a capital in the text; -1 for none
   * @param upper whether that word must be all capitals
   */
  record PlaceName(String rule, String place, int capital, boolean upper) implements Entry {}

  /** The tag of a finite form. */
  int FINITE = 1;

  /** The tag of a past participle. */
  int PARTICIPLE = 2;

  /** The tag of a gerund or present participle. */
  int GERUND = 4;

  /** The tag of an infinitive. */
  int INFINITIVE = 8;

  /** The tag of a conditional of hearsay. */
  int CONDITIONAL = 16;

  /** The tag of a subjunctive of reported speech. */
  int SUBJUNCTIVE = 32;
}
