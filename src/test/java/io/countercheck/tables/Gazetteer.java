package io.countercheck.tables;

import com.ibm.icu.impl.ICUData;
import com.ibm.icu.impl.ICUResourceBundle;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.Region;
import com.ibm.icu.util.Region.RegionType;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.UResourceBundle;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The places that the tables name: countries, regions and the exemplar cities of time zones from
 * CLDR, corrected and completed by {@link ExtraPlaces}.
 */
final class Gazetteer {

  private static final String WORLD = "001";

  /** Kosovo: user-assigned in ISO 3166, but every newsroom writes of it. */
  private static final String KOSOVO = "XK";

  /** Groupings that are neither a place nor news: all members of the UN, outlying Oceania. */
  private static final Set<String> NO_PLACES = Set.of("UN", "QO");

  /** Its stations are called Casey, Davis, Palmer: people, in any article but one on the ice. */
  private static final String ANTARCTICA = "AQ";

  private static final Pattern BRACKETS = Pattern.compile(" *\\([^)]*\\)");
  private static final Pattern SLUG_GAP = Pattern.compile("[^a-z0-9]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+|['’ʻ]");

  private final ExtraPlaces extra = ExtraPlaces.read();
  private final SortedMap<String, Place> places = new TreeMap<>();
  private final SortedMap<String, String> zones = new TreeMap<>();

  Gazetteer() {
    addCountries();
    addRegions();
    addCities();
    addExtra();
  }

  /** By id. */
  SortedMap<String, Place> places() {
    return places;
  }

  /**
   * How the places are called in a language. A name stands for one place: the first that has it of
   * our own table, the countries, the regions, the cities. So Luxembourg is the country.
   */
  List<Place.Names> names(String language) {
    SortedMap<String, SequencedSet<String>> names = new TreeMap<>();
    Set<String> taken = new HashSet<>();
    for (ExtraPlaces.Row row : extra.rows().values()) {
      claim(names, taken, row.id(), row.names(language));
    }
    for (Place.Kind kind : List.of(Place.Kind.COUNTRY, Place.Kind.REGION, Place.Kind.CITY)) {
      for (Place place : places.values()) {
        if (place.kind() == kind && fromCldr(place.id())) {
          claim(names, taken, place.id(), cldrNames(place, language));
        }
      }
    }
    List<Place.Names> all = new ArrayList<>();
    names.forEach(
        (id, found) -> {
          if (!found.isEmpty()) {
            all.add(new Place.Names(places.get(id), found));
          }
        });
    return all;
  }

  private static void claim(
      SortedMap<String, SequencedSet<String>> names,
      Set<String> taken,
      String id,
      SequencedSet<String> wanted) {
    SequencedSet<String> got = names.computeIfAbsent(id, any -> new LinkedHashSet<>());
    for (String name : wanted) {
      if (taken.add(name)) {
        got.add(name);
      }
    }
  }

  /** A row of ours with a kind replaces what CLDR says. */
  private boolean fromCldr(String id) {
    ExtraPlaces.Row row = extra.rows().get(id);
    return row == null || row.role() == ExtraPlaces.Role.NAMES;
  }

  private void addCountries() {
    Stream.concat(Stream.of(Locale.getISOCountries()), Stream.of(KOSOVO))
        .filter(code -> !code.equals(ANTARCTICA))
        .forEach(code -> add(code, Place.Kind.COUNTRY));
  }

  private void addRegions() {
    for (RegionType type :
        List.of(
            RegionType.WORLD, RegionType.CONTINENT, RegionType.SUBCONTINENT, RegionType.GROUPING)) {
      for (Region region : Region.getAvailable(type)) {
        if (!NO_PLACES.contains(region.toString())) {
          add(region.toString(), Place.Kind.REGION);
        }
      }
    }
    // Groupings (the European Union, Latin America) are not in the tree of containment.
    for (Region grouping : Region.getAvailable(RegionType.GROUPING)) {
      for (Region member : grouping.getContainedRegions()) {
        Place place = places.get(member.toString());
        if (place != null && places.containsKey(grouping.toString())) {
          place.parents().add(grouping.toString());
        }
      }
    }
  }

  private void add(String id, Place.Kind kind) {
    SortedSet<String> parents = new TreeSet<>();
    Region around = Region.getInstance(id).getContainingRegion();
    while (around != null && NO_PLACES.contains(around.toString())) {
      around = around.getContainingRegion();
    }
    if (around != null) {
      parents.add(around.toString());
    } else if (!id.equals(WORLD)) {
      parents.add(WORLD);
    }
    places.put(id, new Place(id, kind, parents));
  }

  private void addCities() {
    TimeZoneNames english = TimeZoneNames.getInstance(ULocale.ENGLISH);
    for (String zone :
        TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
      String country = TimeZone.getRegion(zone);
      String name = english.getExemplarLocationName(zone);
      // "Knox, Indiana": small towns that have a zone of their own by accident. Nor is "Qatar" a
      // city.
      if (!places.containsKey(country)
          || name == null
          || name.contains(",")
          || name.equals(new ULocale("", country).getDisplayCountry(ULocale.ENGLISH))) {
        continue;
      }
      String id = country + "-" + slug(name);
      zones.put(id, zone);
      places.put(id, new Place(id, Place.Kind.CITY, new TreeSet<>(Set.of(country))));
    }
  }

  private void addExtra() {
    for (ExtraPlaces.Row row : extra.rows().values()) {
      switch (row.role()) {
        case PLACE ->
            places.put(row.id(), new Place(row.id(), row.kind(), new TreeSet<>(row.parents())));
        case NAMES -> known(row.id(), row.id());
        case DROP -> {
          known(row.id(), row.id());
          places.remove(row.id());
        }
      }
    }
    for (ExtraPlaces.Row row : extra.rows().values()) {
      row.parents().forEach(parent -> known(parent, row.id()));
      row.contains().forEach(part -> known(part, row.id()).parents().add(row.id()));
    }
  }

  private Place known(String id, String row) {
    Place place = places.get(id);
    if (place == null) {
      throw new IllegalStateException("places-extra.tsv, row " + row + ": no place " + id);
    }
    return place;
  }

  private SequencedSet<String> cldrNames(Place place, String language) {
    SequencedSet<String> names = new LinkedHashSet<>();
    ULocale locale = ULocale.forLanguageTag(language);
    switch (place.kind()) {
      case COUNTRY, REGION -> addTerritory(names, place.id(), locale);
      case CITY ->
          addName(
              names,
              TimeZoneNames.getInstance(locale).getExemplarLocationName(zones.get(place.id())));
    }
    if (language.equals("en")) {
      for (String name : List.copyOf(names)) {
        names.add(name.replace(" & ", " and "));
        names.add(name.replaceFirst("^St\\. ", "St "));
        names.add(name.replaceFirst("^St\\. ", "Saint "));
      }
    }
    return names;
  }

  private static void addTerritory(SequencedSet<String> names, String id, ULocale locale) {
    ICUResourceBundle bundle =
        (ICUResourceBundle) UResourceBundle.getBundleInstance(ICUData.ICU_REGION_BASE_NAME, locale);
    String name = bundle.findStringWithFallback("Countries/" + id);
    addName(names, name);
    for (String form : List.of("Countries%short/", "Countries%variant/")) {
      String other = bundle.findStringWithFallback(form + id);
      // "Congo (Republic)": without its brackets it would be either country.
      if (other != null && !other.contains("(")) {
        addName(names, other);
      }
    }
  }

  private static void addName(SequencedSet<String> names, String name) {
    // "Congo - Kinshasa" is a label for lists.
    if (name != null && !name.contains(" - ")) {
      String plain = BRACKETS.matcher(name).replaceAll("");
      names.add(plain.replace('’', '\'').replace('\u00a0', ' '));
    }
  }

  private static String slug(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    return SLUG_GAP.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
  }
}
