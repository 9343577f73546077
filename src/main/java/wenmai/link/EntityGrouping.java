package wenmai.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.lexicon.AidWords;
import wenmai.lexicon.Division;
import wenmai.lexicon.Lexicon;
import wenmai.model.Entity;
import wenmai.model.EntityType;
import wenmai.model.LinkedMention;
import wenmai.model.Mention;
import wenmai.model.Span;

/** The mentions of an article sorted into entities: by name, division code and short form. */
final class EntityGrouping {
  private static final Pattern BATCH = Pattern.compile("第[一二三四五六七八九十\\d]+批");
  private static final Pattern AID = Pattern.compile("(" + AidWords.AID + "|对口支援)$");
  private static final Pattern HEADQUARTERS = Pattern.compile("(指挥部|组)$");
  private static final Pattern CLUSTER = Pattern.compile(".*(集群|产业链)$");

  private final Pattern address;
  private final List<Mention> mentions;
  private final Map<String, List<Mention>> groups = new LinkedHashMap<>();
  private final Map<Mention, String> keys = new HashMap<>();
  private final Map<String, Division> divisions = new HashMap<>();
  private final Map<String, String> merged = new TreeMap<>();

  /**
   * The grouping of an article's mentions.
   *
   * @param address finds a form of address at the end of a name
   * @param mentions the mentions in the order of the text
   * @param same mentions that the article says name the same, in pairs
   */
  EntityGrouping(
      Lexicon lexicon, Pattern address, List<Mention> mentions, Map<Mention, Mention> same) {
    this.address = address;
    this.mentions = mentions;
    PlaceResolver resolver =
        new PlaceResolver(
            lexicon.gazetteer(),
            mentions.stream()
                .filter(m -> m.type() == EntityType.ADMIN_DIVISION)
                .map(Mention::exact)
                .toList());
    for (Mention mention : mentions) {
      String key = key(mention, resolver);
      keys.put(mention, key);
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(mention);
    }
    same.forEach((mention, full) -> merge(keyOf(mention), keyOf(full)));
    mergeShortForms();
    mergePersons();
    mergeAidTeams(lexicon.aidLines());
  }

  /** Aid teams of one sender and one line of work are one team, unless their batches differ. */
  private void mergeAidTeams(Map<String, String> aidLines) {
    Map<String, String> teams = new TreeMap<>();
    for (String key : List.copyOf(groups.keySet())) {
      Mention team = members(key).get(0);
      if (team.type() == EntityType.AID_TEAM && !HEADQUARTERS.matcher(form(key)).find()) {
        signature(team, form(key), aidLines)
            .map(signature -> teams.putIfAbsent(signature, key))
            .filter(other -> batch(form(key)).isEmpty() || batch(form(other)).isEmpty())
            .ifPresent(other -> merge(key, other));
      }
    }
  }

  private Optional<String> signature(Mention team, String form, Map<String, String> aidLines) {
    List<String> lines =
        aidLines.entrySet().stream()
            .filter(entry -> form.contains(entry.getKey()))
            .map(Map.Entry::getValue)
            .distinct()
            .toList();
    return mentions.stream()
        .filter(m -> m.type() == EntityType.ADMIN_DIVISION)
        .filter(m -> m.span().start() == team.span().start())
        .map(this::keyOf)
        .filter(sender -> lines.size() == 1)
        .map(sender -> sender + "/" + lines.get(0))
        .findFirst();
  }

  private static String batch(String form) {
    Matcher batch = BATCH.matcher(form);
    return batch.find() ? batch.group() : "";
  }

  private String key(Mention mention, PlaceResolver resolver) {
    String form = NameForm.withMiddleDots(formOf(mention));
    if (mention.type() == EntityType.ADMIN_DIVISION) {
      Optional<Division> division = resolver.resolve(form);
      if (division.isPresent()) {
        divisions.put("Place/" + division.get().code(), division.get());
        return "Place/" + division.get().code();
      }
    }
    return mention.type().family().localName() + "/" + form;
  }

  private String keyOf(Mention mention) {
    return keys.getOrDefault(mention, "");
  }

  private List<Mention> members(String key) {
    return groups.getOrDefault(key, List.of());
  }

  private String formOf(Mention mention) {
    String form = NameForm.of(mention.exact());
    boolean listed =
        mention.type() == EntityType.INDUSTRY_CLUSTER && !CLUSTER.matcher(form).matches();
    return mention
        .parent()
        .flatMap(this::mentionOf)
        .map(parent -> formOf(parent) + form)
        .orElse(listed ? form + "产业链" : form);
  }

  private Optional<Mention> mentionOf(Span span) {
    return mentions.stream()
        .filter(m -> m.span().equals(span) && m.type() != EntityType.PERSON)
        .findFirst();
  }

  private void merge(String from, String into) {
    String root = root(into);
    if (!root(from).equals(root)) {
      merged.put(root(from), root);
    }
  }

  private String root(String key) {
    String at = key;
    while (merged.containsKey(at)) {
      at = merged.get(at);
    }
    return at;
  }

  private void mergeShortForms() {
    ShortForm shortForm = new ShortForm(this::isPlacePrefix, this::isOwner);
    Map<String, List<Name>> families = new TreeMap<>();
    groups.forEach(
        (key, members) ->
            families
                .computeIfAbsent(family(key), unused -> new ArrayList<>())
                .add(new Name(key, form(key), typeOf(members))));
    for (List<Name> names : families.values()) {
      names.sort(
          Comparator.<Name>comparingInt(name -> name.key().length())
              .reversed()
              .thenComparing(Name::key));
      for (Name shorter : names) {
        if (shorter.mayBeShort()) {
          mergeShortForm(shorter, names, shortForm);
        }
      }
    }
  }

  private void mergeShortForm(Name shorter, List<Name> names, ShortForm shortForm) {
    Set<String> longer = new TreeSet<>();
    for (Name name : names) {
      if (shortForm.test(shorter.form(), shorter.type(), name.form(), name.type())) {
        longer.add(root(name.key()));
      }
    }
    if (longer.size() == 1) {
      merge(shorter.key(), longer.iterator().next());
    }
  }

  /** What the mentions of a group have in common. */
  private record Name(String key, String form, EntityType type) {
    boolean mayBeShort() {
      return type != EntityType.PERSON
          && type != EntityType.ADMIN_DIVISION
          && (type != EntityType.INDUSTRY_CLUSTER || form.contains("集群"));
    }
  }

  private void mergePersons() {
    List<String> persons = groups.keySet().stream().filter(k -> k.startsWith("Person/")).toList();
    for (String person : persons) {
      String form = form(person);
      Matcher honorific = address.matcher(form);
      List<String> longer =
          honorific.find() && honorific.start() <= 2
              ? persons.stream()
                  .filter(
                      p ->
                          !p.equals(person)
                              && form(p).startsWith(form.substring(0, honorific.start()))
                              && !address.matcher(form(p)).find())
                  .toList()
              : persons.stream().filter(p -> form(p).startsWith(form + "·")).toList();
      if (longer.size() == 1) {
        merge(person, longer.get(0));
      } else if (form.length() <= 4 && address.matcher(form).find()) {
        groups.remove(person);
      }
    }
  }

  /** The forms of an organisation's name without the places of higher levels at its head. */
  private List<String> withoutOuterPlaces(Mention mention) {
    List<String> shorter = new ArrayList<>();
    if (!mention.type().isA(EntityType.ORGANIZATION) && mention.type() != EntityType.FACILITY) {
      return shorter;
    }
    List<Mention> head = new ArrayList<>();
    int at = mention.span().start();
    for (Mention inner : mentions) {
      if (inner.type() == EntityType.ADMIN_DIVISION
          && inner.span().start() == at
          && inner.span().end() < mention.span().end()) {
        head.add(inner);
        at = inner.span().end();
      }
    }
    for (int i = 1; i < head.size(); i++) {
      int cut = head.get(i).span().start() - mention.span().start();
      shorter.add(NameForm.of(mention.exact().substring(cut)));
    }
    return shorter;
  }

  private boolean isOwner(String prefix) {
    String sender = AID.matcher(prefix).replaceFirst("");
    return sender.length() < prefix.length()
        ? isPlacePrefix(sender)
        : mentions.stream()
            .anyMatch(m -> m.type().isA(EntityType.ORGANIZATION) && m.exact().equals(prefix));
  }

  private boolean isPlacePrefix(String prefix) {
    String rest = prefix;
    boolean any = true;
    while (!rest.isEmpty() && any) {
      any = false;
      String head = rest;
      int longest =
          mentions.stream()
              .filter(m -> m.type().isA(EntityType.PLACE) && head.startsWith(m.exact()))
              .mapToInt(m -> m.exact().length())
              .max()
              .orElse(0);
      if (longest > 0) {
        rest = rest.substring(longest);
        any = true;
      }
      for (String level : List.of("自治区", "地区", "全国", "国家")) {
        if (!any && rest.startsWith(level)) {
          rest = rest.substring(level.length());
          any = true;
        }
      }
    }
    return rest.isEmpty();
  }

  private static String family(String key) {
    return key.substring(0, key.indexOf('/'));
  }

  private static String form(String key) {
    return key.substring(key.indexOf('/') + 1);
  }

  private static EntityType typeOf(Collection<Mention> mentions) {
    Map<EntityType, Double> votes = new TreeMap<>();
    mentions.forEach(m -> votes.merge(m.type(), m.confidence() * m.span().length(), Double::sum));
    return votes.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  LinkedArticle entities() {
    Map<String, List<Mention>> byRoot = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      if (groups.containsKey(keyOf(mention))) {
        byRoot.computeIfAbsent(root(keyOf(mention)), k -> new ArrayList<>()).add(mention);
      }
    }
    List<Entity> entities = new ArrayList<>();
    List<LinkedMention> linked = new ArrayList<>();
    byRoot.forEach(
        (root, members) -> {
          Entity entity = entity("e" + (entities.size() + 1), root, members);
          entities.add(entity);
          members.forEach(m -> linked.add(new LinkedMention(m, entity)));
        });
    linked.sort(Comparator.comparing(LinkedMention::mention));
    return new LinkedArticle(entities, linked);
  }

  /** Whether a form is a surname with 医生 or the like behind it: never a person's full name. */
  private boolean isAddress(List<Mention> members, String form) {
    return members.get(0).type() == EntityType.PERSON
        && form.length() <= 4
        && address.matcher(form).find();
  }

  private Entity entity(String id, String root, List<Mention> members) {
    Optional<Division> division = Optional.ofNullable(divisions.get(root));
    TreeSet<String> forms = new TreeSet<>();
    members.forEach(m -> forms.add(NameForm.of(m.exact())));
    String name =
        members.stream()
            .map(this::formOf)
            .max(
                Comparator.<String, Boolean>comparing(form -> !isAddress(members, form))
                    .thenComparing(form -> BATCH.matcher(form).find())
                    .thenComparingInt(String::length)
                    .thenComparing(Comparator.reverseOrder()))
            .orElseThrow();
    members.forEach(m -> forms.addAll(withoutOuterPlaces(m)));
    forms.remove(name);
    return new Entity(id, typeOf(members), name, List.copyOf(forms), division.map(Division::code));
  }
}
