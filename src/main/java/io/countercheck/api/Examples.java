package io.countercheck.api;

/** Requests that are ready to be tried in Swagger UI. */
final class Examples {

  static final String ARTICLE =
      """
      {
        "article": {
          "text": "Le préfet a reconnu que les inondations avaient tué environ 120 habitants dans le Var. Des associations, en revanche, parlent d’au moins 900 habitants tués et de 400 blessés dans le Var.",
          "language": "fr",
          "published": "2025-08-14",
          "publisher": "Le Courrier du littoral"
        },
        "compareWith": ["article"]
      }
      """;

  static final String SOURCES =
      """
      {
        "article": {
          "text": "Selon le ministère de la Santé, environ 340 personnes ont été tuées au Soudan mardi.",
          "language": "fr",
          "published": "2025-08-14",
          "publisher": "Le Courrier du littoral"
        },
        "sources": [
          {
            "text": "The United Nations said about 1,200 people were killed in Sudan on Tuesday.",
            "language": "en",
            "published": "2025-08-14",
            "publisher": "Harbour Daily"
          }
        ],
        "compareWith": ["sources"],
        "options": {"offsets": "utf16"}
      }
      """;

  static final String CLAIMS =
      """
      {
        "article": {
          "text": "The port authority said on Monday that 2,300 containers had been lost in the storm. Rescuers put the death toll at 14.",
          "language": "en",
          "published": "2025-11-03"
        }
      }
      """;

  static final String QUANTITIES =
      """
      {
        "article": {
          "text": "En 2024, la commune a planté près de 5 000 arbres pour 1,2 million d'euros, soit 12 % de plus qu'en 2023.",
          "language": "fr"
        },
        "options": {"offsets": "codepoint"}
      }
      """;

  private Examples() {}
}
