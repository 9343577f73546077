package wenmai.graph;

import java.util.Locale;

/** The kinds of personal data that the graph never holds; each is a section of the lexicon. */
public enum PrivateAttribute {
  ETHNIC_GROUP,
  AFFILIATION,
  RELIGION,
  HEALTH,
  SCHOOLING,
  BIRTH,
  CONTACT;

  /** The section's heading in the lexicon, such as {@code ethnic group}. */
  String heading() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
