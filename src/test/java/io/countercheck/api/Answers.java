package io.countercheck.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code http/answers.txt}, which explains its own format. */
final class Answers {

  static final String MARKER = "Xylophoniste";

  private static final String FILE = "/http/answers.txt";
  private static final Pattern PLACEHOLDER =
      Pattern.compile("«(?:repeat (\\d+) (.*?)|bytes ([0-9a-f ]+))»");
  private static final Pattern HEADER = Pattern.compile("(\\S+) (\\S+)(?: ([\\w-]+): (.+))?");

  private Answers() {}

  record Case(
      String place,
      String name,
      String method,
      String path,
      String header,
      String value,
      byte[] body,
      int status,
      String type,
      List<String> fields) {
    @Override
    public String toString() {
      return place + " " + name;
    }
  }

  static List<Case> read() throws IOException {
    List<String> lines;
    try (InputStream in = Answers.class.getResourceAsStream(FILE)) {
      lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
    List<Case> cases = new ArrayList<>();
    String name = null;
    Matcher request = null;
    List<String> body = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String place = "answers.txt:" + (i + 1);
      if (name == null && line.startsWith("=== ")) {
        name = line.substring(4);
      } else if (name != null && request == null && line.startsWith("> ")) {
        request = HEADER.matcher(line.substring(2));
        if (!request.matches()) {
          throw new IllegalStateException(place + ": not a request");
        }
      } else if (request != null && line.startsWith("< ")) {
        String[] wanted = line.substring(2).split(" ");
        cases.add(
            new Case(
                place,
                name,
                request.group(1),
                request.group(2),
                request.group(3),
                request.group(4),
                bytes(String.join("\n", body)),
                Integer.parseInt(wanted[0]),
                wanted.length > 1 ? wanted[1] : null,
                List.of(wanted).subList(Math.min(2, wanted.length), wanted.length)));
        name = null;
        request = null;
        body.clear();
      } else if (request != null) {
        body.add(line);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        throw new IllegalStateException(place + ": out of place");
      }
    }
    return cases;
  }

  private static byte[] bytes(String body) {
    String marked = body.replace("MARKER", MARKER);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Matcher matcher = PLACEHOLDER.matcher(marked);
    int done = 0;
    while (matcher.find()) {
      out.writeBytes(marked.substring(done, matcher.start()).getBytes(StandardCharsets.UTF_8));
      out.writeBytes(
          matcher.group(1) == null
              ? HexFormat.ofDelimiter(" ").parseHex(matcher.group(3))
              : matcher
                  .group(2)
                  .repeat(Integer.parseInt(matcher.group(1)))
                  .getBytes(StandardCharsets.UTF_8));
      done = matcher.end();
    }
    out.writeBytes(marked.substring(done).getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }
}
