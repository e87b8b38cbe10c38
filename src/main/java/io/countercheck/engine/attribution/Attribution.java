package io.countercheck.engine.attribution;

import io.countercheck.engine.text.Derivation;
import io.countercheck.engine.text.Mention;
import io.countercheck.engine.text.Span;

/**
 * One link of a chain: source, cue and content, the three spans of the PARC 3 scheme.
 *
 * @param source who says it
 * @param cue the words that hand the floor to the source
 * @param content what is attributed
 * @param act what the source does
 * @param plan whether the content is an aim, a demand or an intention of the source
 * @param derivation the rule that read it
 */
public record Attribution(
    Source source, Mention cue, Span content, Act act, boolean plan, Derivation derivation) {}
