package io.countercheck.engine.attribution;

/**
 * A noun phrase that may be a source.
 *
 * @param first its first token
 * @param end the token after its last one
 * @param kind what sort of source it would be
 * @param gender {@code m}, {@code f} or {@code -}
 * @param plural whether it is several
 * @param certain whether its words alone show that it can speak
 * @param unnamed whether no reader could go and ask it
 * @param head the token of the noun that decided, or -1 for a name
 */
record NounPhrase(
    int first,
    int end,
    Source.Kind kind,
    char gender,
    boolean plural,
    boolean certain,
    boolean unnamed,
    int head) {}
