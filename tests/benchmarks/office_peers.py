"""What pySHACL makes of the tenures of an office: a SPARQL constraint by which no two of different holders overlap."""

from collections.abc import Callable

from belie.model.corpus import Corpus

SHAPE = """
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix ex: <http://example.org/> .
ex:Alone a sh:NodeShape ; sh:targetClass ex:Tenure ; sh:sparql [
    sh:message "two holders at one time" ;
    sh:select '''
        SELECT $this ?other WHERE {
            $this <http://example.org/office> ?office ; <http://example.org/holder> ?holder ;
                  <http://example.org/from> ?from ; <http://example.org/until> ?until .
            ?other <http://example.org/office> ?office ; <http://example.org/holder> ?another ;
                  <http://example.org/from> ?begins ; <http://example.org/until> ?ends .
            FILTER (?holder != ?another && ?begins < ?until && ?from < ?ends)
        }''' ] .
"""


def prepare(corpus: Corpus) -> Callable[[], int]:
    """What looks for overlaps in a graph of the tenures of a corpus, which is built at once, and counts them.

    The graph is in Oxigraph's store, which answers such queries some hundred times as fast as that of rdflib itself.
    Raises ModuleNotFoundError.
    """
    import oxrdflib  # noqa: F401 - brings the store
    from pyshacl import validate
    from rdflib import RDF, SH, XSD, Graph, Literal, Namespace

    ex = Namespace("http://example.org/")
    graph, shape = Graph(store="Oxigraph"), Graph().parse(data=SHAPE, format="turtle")
    for number, claim in enumerate(corpus.claims):
        tenure = ex[f"tenure-{number}"]
        graph.add((tenure, RDF.type, ex.Tenure))
        graph.add((tenure, ex.office, ex[claim.ref("office")]))
        graph.add((tenure, ex.holder, ex[claim.ref("holder")]))
        for key in ("from", "until"):
            graph.add((tenure, ex[key], Literal(claim.fields[key], datatype=XSD.date)))

    def look() -> int:
        _, report, _ = validate(graph, shacl_graph=shape, inplace=True)
        return len(set(report.subjects(RDF.type, SH.ValidationResult)))

    return look
