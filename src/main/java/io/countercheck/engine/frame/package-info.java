/** What a figure is of: the counted, the event, the agent, the place, the period. */
package io.countercheck.engine.frame;
