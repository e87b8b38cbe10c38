package io.countercheck.api;

import io.countercheck.engine.Article;
import io.countercheck.engine.Engine;
import java.util.ArrayList;
import java.util.List;

/**
 * The texts of a request, found fit to be read.
 *
 * @param texts the article, then other sources' texts
 * @param offsets how spans are to be written, one for each text
 */
record Submission(List<Article> texts, List<Offsets> offsets) {

  /** Refuses what cannot be read with the problem that says why. */
  static Submission of(CheckRequest request, Engine engine) {
    if (request == null) {
      throw missingBody();
    }
    List<Fault> faults = new ArrayList<>();
    if (request.compareWith() != null && request.compareWith().contains(null)) {
      faults.add(new Fault("compareWith", "must not hold null"));
    }
    List<SubmittedArticle> sources = request.sources() == null ? List.of() : request.sources();
    if (sources.size() > CheckRequest.MOST_SOURCES) {
      faults.add(new Fault("sources", "must be at most " + CheckRequest.MOST_SOURCES));
      sources = List.of();
    }
    return of(request.article(), sources, request.options(), faults, engine);
  }

  /** Refuses what cannot be read with the problem that says why. */
  static Submission of(TextRequest request, Engine engine) {
    if (request == null) {
      throw missingBody();
    }
    return of(request.article(), List.of(), request.options(), new ArrayList<>(), engine);
  }

  Article article() {
    return texts.getFirst();
  }

  List<Article> sources() {
    return texts.subList(1, texts.size());
  }

  /** How much there is to read, in UTF-16 code units; bounded by the limits of the engine. */
  int characters() {
    return Math.toIntExact(length());
  }

  private long length() {
    return texts.stream().mapToLong(Submission::length).sum();
  }

  private static Submission of(
      SubmittedArticle article,
      List<SubmittedArticle> sources,
      Options options,
      List<Fault> faults,
      Engine engine) {
    List<Article> texts = new ArrayList<>();
    texts.add(SubmittedArticle.toArticle(article, field(0), faults));
    for (SubmittedArticle source : sources) {
      texts.add(SubmittedArticle.toArticle(source, field(texts.size()), faults));
    }
    if (!faults.isEmpty()) {
      throw new ProblemException(Problem.invalid(faults));
    }
    List<Offsets> offsets =
        texts.stream().map(text -> Offsets.of(Options.offsetsOf(options), text.text())).toList();
    Submission submission = new Submission(texts, offsets);
    submission.refuseTooLong(engine.limits().characters());
    submission.refuseEmpty();
    submission.refuseUnsupported(engine.languages().stream().map(Engine.Language::code).toList());
    return submission;
  }

  private void refuseTooLong(int most) {
    if (length() > most) {
      throw new ProblemException(
          Problem.of(
              ProblemType.TOO_LARGE, "The texts of a request may have " + most + " characters."));
    }
  }

  private void refuseEmpty() {
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      if (texts.get(i).text().codePoints().allMatch(Submission::isBlank)) {
        faults.add(new Fault(field(i) + ".text", "must not be blank"));
      }
    }
    if (!faults.isEmpty()) {
      throw new ProblemException(Problem.empty(faults));
    }
  }

  private void refuseUnsupported(List<String> supported) {
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String language = texts.get(i).language();
      if (language != null && !supported.contains(language)) {
        faults.add(new Fault(field(i) + ".language", "is not supported"));
      }
    }
    if (!faults.isEmpty()) {
      throw new ProblemException(Problem.unsupported(faults, supported));
    }
  }

  // Also the spaces that do not break and the marks that do not show, which Java's own test lets
  // by.
  private static boolean isBlank(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || Character.isISOControl(codePoint)
        || Character.getType(codePoint) == Character.FORMAT;
  }

  private static String field(int text) {
    return text == 0 ? "article" : "sources[" + (text - 1) + "]";
  }

  private static long length(Article article) {
    return (long) article.text().length()
        + (article.title() == null ? 0 : article.title().length());
  }

  private static ProblemException missingBody() {
    return new ProblemException(Problem.invalid(List.of(new Fault("", "must be a JSON object"))));
  }
}
