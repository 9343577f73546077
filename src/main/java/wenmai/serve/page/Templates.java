package wenmai.serve.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.StringReader;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import wenmai.serve.http.WebAssets;

/** The Mustache templates of the pages; whatever they are filled with is escaped. */
final class Templates {
  private final Mustache.Compiler compiler =
      Mustache.compiler()
          .escapeHTML(true)
          .defaultValue("")
          .emptyStringIsFalse(true)
          .zeroIsFalse(true)
          .withLoader(name -> new StringReader(WebAssets.text("page/" + name + ".html")));
  private final Map<String, Template> compiled = new ConcurrentHashMap<>();

  /** The template of a name, filled in. */
  String fill(String name, Object values) {
    return compiled
        .computeIfAbsent(name, key -> compiler.compile(WebAssets.text("page/" + key + ".html")))
        .execute(values);
  }
}
