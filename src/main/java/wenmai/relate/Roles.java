package wenmai.relate;

import java.util.List;
import wenmai.model.Entity;
import wenmai.model.Span;

/** The titles of an article, to be looked up for a person and a unit. */
final class Roles {
  private final List<Element> posts;

  /** The titles among elements: posts with their units, and bare titles. */
  Roles(List<Element> posts) {
    this.posts = posts;
  }

  /** The titles at a unit that stand in or right behind a span; else the nearest bare title. */
  List<String> of(Entity unit, Span span) {
    for (Element element : posts) {
      if (element instanceof Element.Posts at && at.span().overlaps(span)) {
        List<String> roles =
            at.posts().stream()
                .filter(p -> p.unit().filter(unit::equals).isPresent())
                .map(Element.Post::role)
                .toList();
        if (!roles.isEmpty()) {
          return roles;
        }
      }
    }
    return posts.stream()
        .filter(e -> e instanceof Element.Title && e.span().overlaps(span))
        .map(e -> ((Element.Title) e).text())
        .limit(1)
        .toList();
  }
}
