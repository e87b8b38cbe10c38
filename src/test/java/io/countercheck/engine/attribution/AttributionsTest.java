package io.countercheck.engine.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.countercheck.engine.text.Note;
import io.countercheck.engine.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributionsTest {

  @Test
  void aLinkHasItsThreeSpans() {
    String text = "Le directeur du port a indiqué jeudi que 926 caisses avaient été ouvertes.";
    Attribution link = Reading.of("fr", text).attributions().all().getFirst();
    assertEquals("Le directeur du port", link.source().text());
    assertEquals("a indiqué", link.cue().text());
    assertEquals("926 caisses avaient été ouvertes", link.content().in(text));
    assertEquals("fr/cues/indiquer", link.derivation().rule());
    assertTrue(link.source().named());
    assertEquals(Source.Kind.PERSON, link.source().kind());
  }

  @Test
  void aPronounIsAMentionOfItsSource() {
    String text = "Le préfet a parlé. Selon lui, 12 ponts sont fermés.";
    Attributions attributions = Reading.of("fr", text).attributions();
    Source source = attributions.chain(at(text, "12 ponts")).getFirst().source();
    assertEquals("Le préfet", source.text());
    assertEquals("lui", source.mention().text());
    assertEquals(text.indexOf("lui"), source.mention().span().start());
  }

  @Test
  void aCueTakesItsPrepositionAlong() {
    String text = "Des associations, en revanche, parlent d'au moins 800 sans-abri.";
    Reading reading = Reading.of("fr", text);
    Attribution link = reading.attributions().all().getFirst();
    assertEquals("parlent d'", link.cue().text());
    assertEquals("au moins 800 sans-abri", link.content().in(text));
    assertFalse(link.source().named());
    assertEquals(
        List.of(new Note(Note.Stage.ATTRIBUTION, link.source().span(), "unnamed source")),
        reading.notes());
  }

  @ParameterizedTest
  @CsvSource({
    "the police, STATE",
    "a spokesman for the bank, PERSON",
    "Maria Gomez, PERSON",
    "the BBC, MEDIA",
    "a survey, DOCUMENT",
    "witnesses, GROUP",
    "the Northern Farmers' Union, ORGANISATION"
  })
  void theHeadSaysWhatSortOfSourceItIs(String source, Source.Kind kind) {
    String text = "Some 12 people were hurt, according to " + source + ".";
    assertEquals(
        kind, Reading.of("en", text).attributions().all().getFirst().source().kind(), source);
  }

  @Test
  void aChainIsNeverLongerThanEight() {
    String text = "The mayor said that ".repeat(30) + "12 people died.";
    List<Attribution> chain = Reading.of("en", text).attributions().chain(at(text, "12 people"));
    assertTrue(chain.size() <= 8, chain.size() + " links");
  }

  @Test
  void contentWithoutFigureIsReadToo() {
    String text = "The mayor said that the pool would close.";
    assertEquals(
        "the pool would close",
        Reading.of("en", text).attributions().all().getFirst().content().in(text));
  }

  private static Span at(String text, String words) {
    int start = text.indexOf(words);
    return new Span(start, start + words.length());
  }
}
