package io.countercheck.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GeneratedTablesTest {

  private static final Pattern PHRASE_SYNTAX = Pattern.compile("[(){}~:|\t]");

  private final Gazetteer gazetteer = new Gazetteer();

  @Test
  void filesAreWhatTheGeneratorWrites() throws IOException {
    for (Map.Entry<Path, String> table : WriteTables.tables(Path.of("")).entrySet()) {
      Path file = table.getKey();
      assertTrue(Files.exists(file), file + " is missing: run `make tables`");
      assertEquals(table.getValue(), Files.readString(file), file + " is stale: run `make tables`");
    }
  }

  @Test
  void everyParentIsAPlaceAndNoPlaceLiesInItself() {
    for (Place place : gazetteer.places().values()) {
      for (String parent : place.parents()) {
        assertNotNull(gazetteer.places().get(parent), place.id() + " lies in unknown " + parent);
      }
      assertTrue(!ancestors(place).contains(place.id()), place.id() + " lies in itself");
    }
  }

  @Test
  void everyCityLiesInTheCountryOfItsId() {
    for (Place place : gazetteer.places().values()) {
      if (place.kind() == Place.Kind.CITY) {
        String country = place.id().substring(0, 2);
        assertTrue(ancestors(place).contains(country), place.id() + " is not in " + country);
      }
    }
  }

  @Test
  void placesThatMatterLieWhereTheyShould() {
    assertLiesIn("FR-paris", "FR", "155", "150", "EU", "001");
    assertLiesIn("IQ-mosul", "IQ", "x-middle-east", "145", "142");
    assertLiesIn("PS-rafah", "PS-gaza-strip", "PS");
    assertLiesIn("UA-mariupol", "UA-14", "UA-donbas", "UA");
    assertLiesIn("US-houston", "US-TX", "US", "021", "019");
  }

  @Test
  void theCapitalsOfTheWorldAreThere() {
    for (String capital :
        List.of(
            "AE-abu-dhabi AF-kabul AR-buenos-aires AT-vienna AU-canberra BD-dhaka BE-brussels",
            "BF-ouagadougou BG-sofia BR-brasilia BY-minsk CA-ottawa CD-kinshasa CF-bangui CH-bern",
            "CL-santiago CM-yaounde CN-beijing CO-bogota CU-havana CZ-prague DE-berlin",
            "DK-copenhagen DZ-algiers EC-quito EE-tallinn EG-cairo ES-madrid ET-addis-ababa",
            "FI-helsinki FR-paris GB-london GE-tbilisi GR-athens HT-port-au-prince HU-budapest",
            "ID-jakarta IE-dublin IL-jerusalem IN-delhi IQ-baghdad IR-tehran IT-rome JO-amman",
            "JP-tokyo KE-nairobi KP-pyongyang KR-seoul LB-beirut LT-vilnius LV-riga LY-tripoli",
            "MA-rabat MD-chisinau ML-bamako MM-naypyidaw MX-mexico-city NE-niamey NG-abuja",
            "NL-amsterdam NO-oslo NP-kathmandu NZ-wellington PE-lima PH-manila PK-islamabad",
            "PL-warsaw PS-ramallah PT-lisbon QA-doha RO-bucharest RS-belgrade RU-moscow",
            "SA-riyadh SD-khartoum SE-stockholm SN-dakar SO-mogadishu SY-damascus TD-ndjamena",
            "TH-bangkok TN-tunis TR-ankara TW-taipei UA-kyiv US-washington UY-montevideo",
            "VE-caracas VN-hanoi XK-pristina YE-sanaa ZA-pretoria ZW-harare")) {
      for (String id : capital.split(" ")) {
        assertNotNull(gazetteer.places().get(id), "no " + id);
      }
    }
  }

  @Test
  void everyNameStandsForOnePlaceAndIsAPlainPhrase() {
    for (String language : List.of("fr", "en", "de", "es", "it", "pt")) {
      Map<String, String> places = new HashMap<>();
      for (Place.Names named : gazetteer.names(language)) {
        for (String name : named.names()) {
          assertTrue(
              !PHRASE_SYNTAX.matcher(name).find(), language + " " + named.place().id() + name);
          String other = places.put(name, named.place().id());
          assertTrue(other == null, language + " " + name + ": " + other + " and " + named.place());
        }
      }
      assertTrue(places.size() > 900, language + " names only " + places.size());
    }
  }

  private void assertLiesIn(String id, String... around) {
    Set<String> ancestors = ancestors(gazetteer.places().get(id));
    for (String place : around) {
      assertTrue(ancestors.contains(place), id + " does not lie in " + place + ": " + ancestors);
    }
  }

  private Set<String> ancestors(Place place) {
    Set<String> found = new HashSet<>();
    List<String> next = List.copyOf(place.parents());
    while (!next.isEmpty()) {
      next =
          next.stream()
              .filter(found::add)
              .flatMap(parent -> gazetteer.places().get(parent).parents().stream())
              .toList();
    }
    return found;
  }
}
