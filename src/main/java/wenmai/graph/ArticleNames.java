package wenmai.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.jena.graph.Node;
import wenmai.link.Linking;
import wenmai.model.Article;
import wenmai.model.Fact;
import wenmai.model.FactObject;
import wenmai.model.Mention;

/**
 * The IRIs minted under one article's IRI, the same in every build.
 *
 * @param article the article's IRI, which also names its graph
 */
public record ArticleNames(Node article) {
  static ArticleNames of(Article article) {
    return new ArticleNames(
        Vocabulary.iri(Vocabulary.ARTICLES + hash(article.path()) + "-" + article.ordinal()));
  }

  /** The IRI of an article, which also names its graph. */
  public static String iri(Article article) {
    return of(article).article().getURI();
  }

  /** The IRI of the claim that an article makes with a fact. */
  public static String claimIri(Article article, Linking linking, Fact fact) {
    return of(article).claim(linking, article, fact).getURI();
  }

  Node claim(Linking linking, Article from, Fact fact) {
    return claim(
        Vocabulary.iri(linking.iri(from, fact.subject())),
        Vocabulary.of(fact.predicate()),
        object(linking, from, fact),
        fact.role());
  }

  /** What a fact relates its subject to: an entity's IRI or a date. */
  static Node object(Linking linking, Article from, Fact fact) {
    return fact.object() instanceof FactObject.OfEntity object
        ? Vocabulary.iri(linking.iri(from, object.entity()))
        : QuadBuilder.date(((FactObject.OfDate) fact.object()).date());
  }

  Node mention(Mention mention) {
    return under(
        "mention",
        mention.span().start() + "-" + mention.span().end() + "-" + mention.type().localName());
  }

  private Node claim(Node subject, Node predicate, Node object, Optional<String> role) {
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
