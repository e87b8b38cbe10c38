package io.countercheck.api;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the offsets of an answer count. */
public enum OffsetUnit {
  /** UTF-16 code units, as Java, JavaScript and C# count. */
  @JsonProperty("utf16")
  UTF16,
  /** Unicode code points, as Python counts. */
  @JsonProperty("codepoint")
  CODEPOINT
}
