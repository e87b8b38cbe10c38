package io.countercheck.engine.frame;

import io.countercheck.engine.pack.Entry;
import io.countercheck.engine.text.Derivation;

/**
 * A noun phrase found beside a figure.
 *
 * @param first the first token
 * @param end the token after the last one, complements included
 * @param headEnd the token after the head and what agrees with it, without complements
 * @param concept the concept that the words give; null for one that must be taken from elsewhere
 * @param entity the entity of the head, or null for a noun that no table knows
 * @param event the event that the nouns imply, or null
 * @param eventAt the token of the word that implies the event; -1 for none
 * @param basis the basis that a word of the phrase names, or null
 * @param place the place that an adjective of the phrase names, or null
 * @param placeAt the token of that adjective; -1 for none
 * @param others whether the phrase leans on another one: others, autres, more
 * @param derivation the rules that read it, or null
 */
record NounPhrase(
    int first,
    int end,
    int headEnd,
    String concept,
    Entry.Entity entity,
    String event,
    int eventAt,
    Basis basis,
    String place,
    int placeAt,
    boolean others,
    Derivation derivation) {}
