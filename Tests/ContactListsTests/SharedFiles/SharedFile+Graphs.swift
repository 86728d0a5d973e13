extension SharedFile {
  /// Graphs and networks.
  static let graphs = """
    graphs/attributes.graphml | graphml 7 0
    graphs/basic.gexf | gexf 2 0
    graphs/basic.graphml | graphml 12 0
    graphs/celegans.gexf | gexf 2345 0 noted:1
    graphs/clust4.gv | dot 13 0
    graphs/compound.gv | dot 9 0
    graphs/crazy.gv | dot 49 0
    graphs/dynamic.gexf | gexf 5 0
    graphs/edge_data.gexf | gexf 5 0
    graphs/edge_viz.gexf | gexf 1 0
    graphs/er.gv | dot 12 0
    graphs/fsm.gv | dot 12 2
    graphs/heawood.gv | dot 21 0
    graphs/html2.gv | dot 3 0
    graphs/igraph-bool.graphml | graphml 9 0 noted:1
    graphs/igraph-invalid1.graphml | ! broken line:15 | the bad byte of line 9 is read as windows-1252, as in every list
    graphs/igraph-test.graphml | graphml 7 0
    graphs/in.gv | dot 3 0
    graphs/karate.gml | gml 78 0
    graphs/latin1.gv | dot 0 0 noted:1
    graphs/les_miserables.gexf | gexf 254 0
    graphs/liststring.gexf | gexf 5 0
    graphs/minimal.gexf | gexf 1 0
    graphs/miserables.graphml | graphml 254 0
    graphs/missing_nodes.gexf | gexf 4 0
    graphs/missing_nodes.graphml | graphml 37 0 noted:1
    graphs/mixed.gexf | gexf 3 0
    graphs/multi.gv | dot 2 0
    graphs/multigraph.graphml | graphml 9 0
    graphs/petersen.gv | dot 15 0
    graphs/process.gv | dot 13 0
    graphs/rio.gexf.gz | gexf 1096 11 noted:1
    graphs/structs.gv | dot 2 0
    graphs/unix.gv | dot 49 0
    graphs/v1_3.gexf | gexf 1 0
    graphs/world.gv | dot 69 0
    networks/arenas-email/edges.csv | edges 5451 0
    networks/arenas-email/reference.json | ! unknownFormat
    networks/ca-grqc/edges.csv.gz | edges 28968 12
    networks/ca-grqc/reference.json | ! unknownFormat
    networks/cross-parker-consulting/cross-parker-consulting.gml | gml 550 2
    networks/cross-parker-consulting/reference.json | ! unknownFormat
    networks/email-eu-core/edges.csv | edges 24929 642
    networks/email-eu-core/nodes.csv | ! unknownColumns
    networks/email-eu-core/reference.json | ! unknownFormat
    networks/enron/aliases.csv | ! unknownColumns
    networks/enron/mails.csv.gz | edges 108926 16483
    networks/enron/nodes.csv | ! unknownColumns
    networks/enron/reference.json | ! unknownFormat
    networks/freeman-eies/messages.csv | edges 440 20
    networks/freeman-eies/nodes.csv | ! unknownColumns
    networks/freeman-eies/reference.json | ! unknownFormat
    networks/geom-coauthors/coauthor.csv | edges 11898 0
    networks/geom-coauthors/nodes.csv | ! unknownColumns
    networks/geom-coauthors/reference.json | ! unknownFormat
    networks/hep-th/hep-th.gml.gz | gml 15751 0 noted:1
    networks/hep-th/reference.json | ! unknownFormat
    networks/kapferer-tailor-social/reference.json | ! unknownFormat
    networks/kapferer-tailor-social/ties.csv | edges 278 0
    networks/kapferer-tailor-work/reference.json | ! unknownFormat
    networks/kapferer-tailor-work/ties.csv | edges 211 0
    networks/karate/edges.csv | edges 78 0
    networks/karate/nodes.csv | ! unknownColumns
    networks/karate/reference.json | ! unknownFormat
    networks/kite/edges.csv | edges 18 0
    networks/kite/reference.json | ! unknownFormat
    networks/krackhardt-hightech/advice.csv | edges 190 0
    networks/krackhardt-hightech/friends.csv | edges 102 0
    networks/krackhardt-hightech/nodes.csv | ! unknownColumns
    networks/krackhardt-hightech/reference.json | ! unknownFormat
    networks/krackhardt-hightech/reports.csv | edges 20 0
    networks/netscience/netscience.gml | gml 2742 0 noted:1
    networks/netscience/reference.json | ! unknownFormat
    networks/southern-women/memberships.csv | ! unknownColumns | people and events
    networks/southern-women/reference.json | ! unknownFormat
    networks/uk-faculty/friendship.csv | edges 817 0
    networks/uk-faculty/nodes.csv | ! unknownColumns
    networks/uk-faculty/reference.json | ! unknownFormat
    """
}
