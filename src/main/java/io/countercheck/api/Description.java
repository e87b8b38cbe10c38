package io.countercheck.api;

import io.countercheck.engine.attribution.Source;
import io.countercheck.engine.comparison.Consistency;
import io.countercheck.engine.quantity.Change;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** What holds for the whole API and would otherwise have to be said at every field and call. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class Description implements OASFilter {

  private static final String REFERENCE = "#/components/schemas/";
  private static final Set<String> REQUESTS =
      Set.of("Article", "CheckRequest", "TextRequest", "Options", "Problem");

  /** The engine names these for their place in Java; side by side the names would be numbered. */
  private static final Map<Class<? extends Enum<?>>, String> NAMES =
      Map.of(
          Change.Kind.class, "ChangeKind",
          Source.Kind.class, "SourceKind",
          Consistency.Kind.class, "ConsistencyKind");

  @Override
  public void filterOpenAPI(OpenAPI description) {
    rename(description);
    for (Map.Entry<String, Schema> schema : description.getComponents().getSchemas().entrySet()) {
      Schema value = schema.getValue();
      if (!REQUESTS.contains(schema.getKey()) && value.getProperties() != null) {
        // Every field of an answer is always there.
        value.setRequired(new ArrayList<>(value.getProperties().keySet()));
      }
    }
    for (PathItem path : description.getPaths().getPathItems().values()) {
      path.getOperations().forEach(Description::describe);
    }
  }

  private static void describe(PathItem.HttpMethod method, Operation operation) {
    operation.setTags(List.of("Version 1"));
    APIResponses responses = operation.getResponses();
    responses.removeAPIResponse("400");
    if (method == PathItem.HttpMethod.POST) {
      responses
          .addAPIResponse("400", problem("The body is not JSON of the documented form."))
          .addAPIResponse("413", problem("The texts or the body are too long."))
          .addAPIResponse("422", problem("A text is empty or in no supported language."));
    }
    responses.setDefaultValue(problem("Any other error."));
  }

  private static APIResponse problem(String description) {
    return OASFactory.createAPIResponse()
        .description(description)
        .content(
            OASFactory.createContent()
                .addMediaType(
                    Problem.MEDIA_TYPE,
                    OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref(REFERENCE + "Problem"))));
  }

  private static void rename(OpenAPI description) {
    Map<String, Schema> schemas = description.getComponents().getSchemas();
    Map<String, String> renamed = new LinkedHashMap<>();
    NAMES.forEach(
        (type, name) -> {
          List<Object> constants = new ArrayList<>();
          for (Enum<?> constant : type.getEnumConstants()) {
            constants.add(constant.name());
          }
          schemas.forEach(
              (old, schema) -> {
                if (constants.equals(schema.getEnumeration())) {
                  renamed.put(old, name);
                }
              });
        });
    Map<String, Schema> all = new TreeMap<>();
    schemas.forEach((old, schema) -> all.put(renamed.getOrDefault(old, old), schema));
    all.values().forEach(schema -> redirect(schema, renamed));
    description.getComponents().setSchemas(all);
  }

  private static void redirect(Schema schema, Map<String, String> renamed) {
    if (schema.getRef() != null) {
      String name = schema.getRef().substring(REFERENCE.length());
      schema.setRef(REFERENCE + renamed.getOrDefault(name, name));
    }
    if (schema.getProperties() != null) {
      schema.getProperties().values().forEach(property -> redirect(property, renamed));
    }
    if (schema.getAnyOf() != null) {
      schema.getAnyOf().forEach(choice -> redirect(choice, renamed));
    }
    if (schema.getItems() != null) {
      redirect(schema.getItems(), renamed);
    }
  }
}
