package wenmai.graph;

/**
 * What a store remembers of a source file, to tell whether it must be read again.
 *
 * @param contentHash SHA-256 of the file's bytes, lower-case hexadecimal
 * @param knowledgeFingerprint the fingerprint of the knowledge that read it
 * @param buildIri the build that read it
 */
public record StoredSource(String contentHash, String knowledgeFingerprint, String buildIri) {}
