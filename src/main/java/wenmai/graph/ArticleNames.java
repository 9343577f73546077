package wenmai.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.jena.graph.Node;
import wenmai.model.Article;
import wenmai.model.Mention;

/**
 * The IRIs minted under one article's IRI, the same in every build.
 *
 * @param article the article's IRI, which also names its graph
 */
record ArticleNames(Node article) {
  static ArticleNames of(Article article) {
    return new ArticleNames(
        Vocabulary.iri(Vocabulary.ARTICLES + hash(article.path()) + "-" + article.ordinal()));
  }

  Node mention(Mention mention) {
    return under(
        "mention",
        mention.span().start() + "-" + mention.span().end() + "-" + mention.type().localName());
  }

  Node claim(Node subject, Node predicate, Node object, Optional<String> role) {
    String statement =
        String.join(
            "\n", subject.toString(), predicate.toString(), object.toString(), role.orElse(""));
    return under("claim", hash(statement));
  }

  /** The membership that a claim of a post amounts to. */
  Node membership(Node claim) {
    String uri = claim.getURI();
    return under("membership", uri.substring(uri.lastIndexOf('/') + 1));
  }

  private Node under(String kind, String name) {
    return Vocabulary.iri(article.getURI() + "/" + kind + "/" + name);
  }

  /** The first 12 hexadecimal digits of the SHA-256 of a text's UTF-8 bytes. */
  static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
