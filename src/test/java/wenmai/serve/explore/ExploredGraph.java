package wenmai.serve.explore;

import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;

/** A small graph of invented people, as the store holds what articles say. */
public final class ExploredGraph {
  public static final String ID = "https://w3id.org/wenmai/id/";
  public static final String PREFIXES =
      """
      @prefix wm: <https://w3id.org/wenmai/ontology#> .
      @prefix id: <https://w3id.org/wenmai/id/> .
      @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
      @prefix schema: <https://schema.org/> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      """;

  private static final String GRAPHS =
      """
      <https://w3id.org/wenmai/id/article/a1> {
        <https://w3id.org/wenmai/id/article/a1> a wm:Article ; wm:sourceFile "第一版.txt" ;
          schema:headline "云溪医院迎来新院长"@zh ; schema:datePublished "2025-04-16"^^xsd:date .
        <https://w3id.org/wenmai/id/person/曾希燕> a wm:Person ; schema:name "曾希燕"@zh ;
          wm:holdsPosition <https://w3id.org/wenmai/id/organization/云溪县人民医院> .
        <https://w3id.org/wenmai/id/organization/云溪县人民医院> a wm:Organization , wm:Hospital ;
          schema:name "云溪县人民医院"@zh ; schema:alternateName "县医院"@zh ;
          wm:locatedIn <https://w3id.org/wenmai/id/division/659901> ;
          wm:foundedOn "1952-05"^^xsd:gYearMonth .
        <https://w3id.org/wenmai/id/program/江南省援疆医疗队> a wm:Program , wm:AidTeam ;
          schema:name "江南省援疆医疗队"@zh ;
          wm:supports <https://w3id.org/wenmai/id/organization/云溪县人民医院> .
        <https://w3id.org/wenmai/id/article/a1/m1> a wm:Mention ; wm:exact "曾希燕" ;
          wm:inArticle <https://w3id.org/wenmai/id/article/a1> ;
          wm:refersTo <https://w3id.org/wenmai/id/person/曾希燕> .
        <https://w3id.org/wenmai/id/article/a1/m2> a wm:Mention ; wm:exact "县医院" ;
          wm:inArticle <https://w3id.org/wenmai/id/article/a1> ;
          wm:refersTo <https://w3id.org/wenmai/id/organization/云溪县人民医院> .
        <https://w3id.org/wenmai/id/article/a1/c1> a wm:Claim , rdf:Statement ;
          rdf:subject <https://w3id.org/wenmai/id/person/曾希燕> ; rdf:predicate wm:holdsPosition ;
          rdf:object <https://w3id.org/wenmai/id/organization/云溪县人民医院> ; wm:role "院长" ;
          wm:inArticle <https://w3id.org/wenmai/id/article/a1> ; wm:quote "县医院院长曾希燕" ;
          wm:start 7 ; wm:confidence 0.95 ; wm:rule "post-before-name" .
        <https://w3id.org/wenmai/id/article/a1/c2> a wm:Claim , rdf:Statement ;
          rdf:subject <https://w3id.org/wenmai/id/organization/云溪县人民医院> ;
          rdf:predicate wm:foundedOn ; rdf:object "1952-05"^^xsd:gYearMonth ;
          wm:inArticle <https://w3id.org/wenmai/id/article/a1> ; wm:quote "医院建于1952年5月" ;
          wm:start 30 ; wm:confidence 0.8 ; wm:rule "founded-on" .
        <https://w3id.org/wenmai/id/article/a1/i1> a wm:Intention , rdf:Statement ;
          rdf:subject <https://w3id.org/wenmai/id/program/江南省援疆医疗队> ;
          rdf:predicate wm:partnersWith ;
          rdf:object <https://w3id.org/wenmai/id/organization/云溪县人民医院> ;
          wm:modality "planned" ; wm:inArticle <https://w3id.org/wenmai/id/article/a1> ;
          wm:quote "医疗队将与县医院合作" ; wm:start 50 ; wm:confidence 0.7 ; wm:rule "partners" .
      }
      <https://w3id.org/wenmai/id/article/a2> {
        <https://w3id.org/wenmai/id/article/a2> a wm:Article ; wm:sourceFile "第二版.txt" .
        <https://w3id.org/wenmai/id/person/曾希燕> a wm:Person ;
          wm:holdsPosition <https://w3id.org/wenmai/id/organization/云溪县人民医院> .
        <https://w3id.org/wenmai/id/person/阿里木·买买提> a wm:Person ; schema:name "阿里木·买买提"@zh ;
          wm:memberOf <https://w3id.org/wenmai/id/program/江南省援疆医疗队> .
        <https://w3id.org/wenmai/id/article/a2/c1> a wm:Claim , rdf:Statement ;
          rdf:subject <https://w3id.org/wenmai/id/person/曾希燕> ; rdf:predicate wm:holdsPosition ;
          rdf:object <https://w3id.org/wenmai/id/organization/云溪县人民医院> ; wm:role "党委书记" ;
          wm:inArticle <https://w3id.org/wenmai/id/article/a2> ; wm:quote "党委书记曾希燕" ;
          wm:start 3 ; wm:confidence 0.6 ; wm:rule "post-inherited" .
        <https://w3id.org/wenmai/id/article/a2/c2> a wm:Claim , rdf:Statement ;
          rdf:subject <https://w3id.org/wenmai/id/person/阿里木·买买提> ;
          rdf:predicate wm:memberOf ;
          rdf:object <https://w3id.org/wenmai/id/program/江南省援疆医疗队> ;
          wm:inArticle <https://w3id.org/wenmai/id/article/a2> ; wm:quote "队员阿里木·买买提" ;
          wm:start 9 ; wm:confidence 0.9 ; wm:rule "member-of-team" .
      }
      <https://w3id.org/wenmai/id/graph/gazetteer> {
        <https://w3id.org/wenmai/id/division/659901> a wm:AdminDivision , wm:Place ;
          schema:name "云溪县"@zh ; wm:partOf <https://w3id.org/wenmai/id/division/650000> .
        <https://w3id.org/wenmai/id/division/650000> a wm:AdminDivision , wm:Place ;
          schema:name "新疆维吾尔自治区"@zh .
      }
      <https://w3id.org/wenmai/id/graph/labels> {
        <https://w3id.org/wenmai/id/person/曾希燕> skos:prefLabel "曾希燕"@zh .
        <https://w3id.org/wenmai/id/person/阿里木·买买提> skos:prefLabel "阿里木·买买提"@zh .
        <https://w3id.org/wenmai/id/organization/云溪县人民医院> skos:prefLabel "云溪县人民医院"@zh ;
          skos:altLabel "县医院"@zh .
        <https://w3id.org/wenmai/id/program/江南省援疆医疗队> skos:prefLabel "江南省援疆医疗队"@zh .
        <https://w3id.org/wenmai/id/division/659901> skos:prefLabel "云溪县"@zh .
        <https://w3id.org/wenmai/id/division/650000> skos:prefLabel "新疆维吾尔自治区"@zh .
      }
      """;

  private ExploredGraph() {}

  /** The graph in a dataset of its own. */
  public static DatasetGraph dataset() {
    return dataset(GRAPHS);
  }

  /** A dataset of what TriG says, behind the prefixes. */
  public static DatasetGraph dataset(String trig) {
    DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    Txn.executeWrite(
        dataset, () -> RDFParser.fromString(PREFIXES + trig, Lang.TRIG).parse(dataset));
    return dataset;
  }
}
