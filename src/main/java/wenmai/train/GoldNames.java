package wenmai.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import wenmai.evaluate.GoldArticle;
import wenmai.model.EntityType;
import wenmai.model.Mention;
import wenmai.model.Span;

/**
 * The places in a text where the forms of annotated entities stand.
 *
 * <p>Annotation names entities, not places; every occurrence of a form is taken for a mention, but
 * not inside a longer form of the same entity, and of a place not with the places before it. Forms
 * are compared without quotation marks, book-title marks, brackets and spaces.
 */
public final class GoldNames {
  private static final String LEFT_OUT = "“”\"'‘’「」《》()（） 　\t";

  private final String text;
  private final String bare;
  private final int[] offsets;

  private GoldNames(String text) {
    this.text = text;
    StringBuilder kept = new StringBuilder();
    offsets = new int[text.length()];
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (LEFT_OUT.indexOf(c) < 0) {
        offsets[kept.length()] = i;
        kept.append(c == '•' || c == '・' ? '·' : c);
      }
    }
    bare = kept.toString();
  }

  /** A mention and the name of the annotated entity that it names. */
  public record Named(Mention mention, String entity) {}

  /** The mentions of an annotated article in its text, in order, the longer first. */
  public static List<Named> in(String text, GoldArticle gold) {
    GoldNames names = new GoldNames(text);
    List<Named> found = new ArrayList<>();
    for (GoldArticle.GoldEntity entity : gold.entities()) {
      names.occurrences(entity, found);
    }
    found.sort(Comparator.comparing(Named::mention));
    List<Named> kept = new ArrayList<>();
    for (Named named : found) {
      Span span = named.mention().span();
      if (kept.stream().noneMatch(k -> excludes(k, named, span))) {
        kept.add(named);
      }
    }
    return kept;
  }

  private static boolean excludes(Named kept, Named named, Span span) {
    Span other = kept.mention().span();
    if (!other.overlaps(span)) {
      return false;
    }
    return other.equals(span) || !other.contains(span) || kept.entity().equals(named.entity());
  }

  private void occurrences(GoldArticle.GoldEntity entity, List<Named> found) {
    TreeSet<String> forms = new TreeSet<>(entity.aliases());
    forms.removeIf(
        form ->
            entity.type() == EntityType.PLACE
                && form.length() > entity.name().length()
                && form.endsWith(entity.name()));
    forms.add(entity.name());
    EntityType type = entity.subtype().flatMap(EntityType::fromLocalName).orElse(entity.type());
    for (String form : forms) {
      String wanted = new GoldNames(form).bare;
      for (int at = wanted.isEmpty() ? -1 : bare.indexOf(wanted);
          at >= 0;
          at = bare.indexOf(wanted, at + 1)) {
        Span span = new Span(offsets[at], offsets[at + wanted.length() - 1] + 1);
        String exact = span.of(text);
        if (exact.indexOf('\n') < 0) {
          found.add(new Named(new Mention(span, exact, type, "gold", 1), entity.name()));
        }
      }
    }
  }
}
