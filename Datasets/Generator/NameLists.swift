/// Where a name is at home: given names of women and of men, and family names.
///
/// A family name that differs by gender is written `man/woman`.
struct NameList {
  let women: [String]
  let men: [String]
  let families: [String]

  init(women: String, men: String, families: String) {
    self.women = words(women)
    self.men = words(men)
    self.families = words(families)
  }
}

extension NameList {
  static let german = NameList(
    women: """
      Andrea Anja Anke Anna Anneke Antje Astrid Beate Birgit Birte Britta Carola Carolin Christiane
      Claudia Cornelia Dagmar Doris Dörte Elke Eva Frauke Friederike Gabriele Gesa Gesine Gudrun
      Hannah Heike Hella Henrike Imke Ina Inga Ines Insa Iris Jana Janina Johanna Judith Julia Jutta
      Karen Karin Katharina Katja Katrin Kerstin Kirsten Kristin Laura Lena Levke Lina Maike Maren
      Marie Marlene Martina Meike Melanie Merle Mieke Nadine Neele Nele Nicole Nina Petra Ragna
      Rebekka Sabine Sandra Silke Simone Sina Sonja Stefanie Stine Susanne Svea Swantje Tanja Telse
      Theresa Tomke Ulrike Ute Vanessa Wiebke Yvonne
      """,
    men: """
      Alexander Andreas Arne Axel Bernd Björn Boy Carsten Christian Christoph Claas Daniel Detlef
      Dieter Dirk Eike Enno Fabian Felix Finn Florian Frank Friedrich Georg Gerd Gunnar Hanno
      Hans-Jürgen Harald Hauke Heiko Heinrich Helge Hendrik Henning Hinnerk Holger Ingo Jan Jannik
      Jens Jochen Johannes Jonas Jörg Jörn Julian Jürgen Kai Karsten Klaas Knut Lars Lasse Leon
      Lorenz Lukas Malte Manfred Marco Markus Martin Matthias Maximilian Michael Moritz Nils Norbert
      Ole Olaf Oliver Patrick Paul Peter Rainer Ralf Reinhard Roland Rüdiger Sebastian Simon Sönke
      Stefan Steffen Sven Thies Thomas Tim Timo Tobias Torben Torsten Uwe Volker Wolfgang
      """,
    families: """
      Ahlers Albers Asmus Bahnsen Barkhorn Bartels Behnke Bendixen Bergmann Beyersdorf Biermann
      Blohmke Bockelmann Boysen Brammer Brandes Bredehorst Brockmöller Bruhns Brüggmann Buhk
      Burmester Carstens Claasen Clausen Cordes Dabelstein Dammann Detjen Dierks Dittmer Dreyer Ebeling
      Eggers Ehlers Eickhoff Engelbrecht Evers Feddersen Fehrs Fick Finke Friedrichsen Frerichs
      Gätjens Gehrke Gerdes Giese Godbersen Greve Grothkopp Haack Hagedorn Hamann Hansen Harder Harms
      Heitmann Hennings Hinsch Hoffmann Holst Höppner Ihde Ingwersen Jacobsen Jarchow Jessen Jürgensen
      Kahlcke Karstens Kellinghusen Kiehn Kleinschmidt Knoop Koopmann Köster Krogmann Kröger Kruse
      Kuhlmann Lafrenz Lange Lembke Lindemann Lohse Lorenzen Lührs Lüders Maack Mahnke Martens
      Meinecke Mewes Meyerdierks Mohr Möller Mügge Nagel Neumann Niebuhr Nissen Nommensen Oellerich
      Oetjen Ohlsen Otten Pahl Paulsen Peters Petersen Piepenbrink Plambeck Puls Quast Radtke Rathje
      Rehder Reimers Richter Rieckmann Rohde Rohwer Rönnfeldt Ruge Sanders Sass Schacht Schippmann
      Schlüter Schmedemann Schnoor Schröder Schütt Schwarz Sievers Sommer Steenbock Steffens Stehr
      Stoltenfeld Stüven Suhr Tamm Thiessen Thomsen Tietjen Timm Tödter Uhlig Vagts Vogt Volquardsen
      Voss Wagner Warncke Wegner Wichmann Wiese Wilckens Witt Wohlers Wulff Zander Ziegler
      """)

  static let british = NameList(
    women: """
      Abigail Alice Amelia Beth Bethany Bryony Caroline Charlotte Chloe Claire Daisy Eleanor Emily
      Emma Fiona Freya Gemma Georgina Grace Hannah Harriet Helen Holly Imogen Isla Jane Joanne Josie
      Katie Laura Lucy Maisie Megan Naomi Niamh Nicola Olivia Philippa Rachel Rebecca Rosie Ruth
      Sarah Sinead Sophie Tamsin Tessa Victoria Zoe
      """,
    men: """
      Adam Alistair Andrew Ben Callum Charlie Ciaran Colin Connor Craig Dan David Declan Dominic
      Edward Euan Ewan Fergus Gareth Gavin George Giles Graham Greg Harry Hugh Iain Jack James Jamie
      Joe Jonathan Kieran Liam Lewis Mark Matthew Neil Nick Oliver Owen Patrick Rhys Richard Rob Rory
      Sam Simon Stuart Tom Will
      """,
    families: """
      Abbotsley Aldous Ashdown Bagshaw Bannister Barraclough Beckwith Birtwhistle Blackledge Boothroyd
      Bradwell Brough Burridge Calloway Carrick Chadburn Clegg Colclough Cottrell Croft Dalby Denholm
      Dobbs Duckworth Eastwood Entwistle Fairclough Farrant Fenwick Finnegan Galbraith Garside Gilchrist
      Gorst Greenhalgh Hadley Halliwell Hardcastle Haworth Hepworth Hesketh Holroyd Horrocks Ibbotson
      Jagger Kettlewell Kirkbride Lathom Lockwood Loxley MacInnes Maddocks McAllister Merriman Metcalfe
      Naylor Nettleton Oldroyd Ormerod Pargeter Pemberley Penrose Pickersgill Prentice Quigley Radcliffe
      Rawnsley Redfern Rigby Rowntree Sallis Satterthwaite Scholes Shackleton Skelton Sowerby Stanhope
      Sugden Sutcliffe Tattershall Thackray Threlfall Tindall Trevelyan Uttley Wadsworth Wainwright
      Whittaker Wigglesworth Winstanley Woodhead Wyatt
      """)

  static let danish = NameList(
    women: """
      Agnete Anne Astrid Bente Birgitte Bodil Camilla Cecilie Dorthe Ditte Ellen Freja Gitte Hanne
      Helle Ida Ingrid Jette Karen Katrine Kirsten Lene Line Lone Louise Maja Malene Marianne Mette
      Nanna Pernille Rikke Sidsel Signe Sofie Solveig Susanne Tine Tove Trine Vibeke
      """,
    men: """
      Anders Asger Bent Bjarne Bo Carsten Christian Claus Egon Erik Esben Flemming Frederik Gorm
      Henrik Ib Jakob Jens Jeppe Jesper Jørgen Kasper Kim Kristian Lars Lasse Mads Magnus Mikkel
      Mogens Morten Niels Ole Palle Per Poul Rasmus Rune Søren Steen Thorkild Troels Ulrik Viggo
      """,
    families: """
      Aagaard Andersen Arildsen Balle Bech Bisgaard Bjerregaard Bjørnholt Brandstrup Brogaard Bundgaard
      Christensen Dalsgaard Damgaard Ebbesen Elkjær Enevoldsen Faurholt Fogh Frandsen Friis Gade Gram
      Grønlund Haahr Hald Hedegaard Hjorth Holm Husted Iversen Jakobsen Jepsen Jespersen Kjeldsen Klit
      Knudsen Kofoed Krogh Kvist Laursen Lyngsø Lund Madsen Mikkelsen Mortensen Munk Mølgaard Nørgaard
      Nyborg Overgaard Pedersen Poulsen Ravn Riis Sandholt Schou Skov Skriver Staun Søndergaard
      Thomsen Toft Vinther Vestergaard Winther Ørsted-Holm Østergaard
      """)

  static let polish = NameList(
    women: """
      Agata Agnieszka Aleksandra Alicja Anna Barbara Beata Dominika Dorota Ewa Gabriela Grażyna Halina
      Iwona Izabela Joanna Jolanta Justyna Kamila Karolina Katarzyna Kinga Magdalena Małgorzata Marta
      Monika Natalia Olga Patrycja Paulina Renata Sylwia Urszula Weronika Zofia Zuzanna
      """,
    men: """
      Adam Andrzej Arkadiusz Bartosz Błażej Cezary Damian Dariusz Dawid Filip Grzegorz Hubert Jacek
      Jakub Jarosław Jerzy Kamil Karol Krzysztof Łukasz Maciej Marcin Marek Mariusz Mateusz Michał
      Paweł Piotr Przemysław Radosław Rafał Robert Sebastian Sławomir Szymon Tomasz Wiesław Wojciech
      Zbigniew
      """,
    families: """
      Adamczewski/Adamczewska Augustyniak Bagiński/Bagińska Bednarek Bielak Borkowski/Borkowska Brzezina
      Chmura Cieślak Czajka Dębicki/Dębicka Drozd Dudziak Dziedzic Fijałkowski/Fijałkowska Gajda Gawron
      Głowacz Grabarczyk Gruszka Jabłonka Janczak Jędrzejak Kaczor Kalinowski/Kalinowska Kępa Klimek
      Kmiecik Kołodziej Konopka Kosiński/Kosińska Krawiec Krupa Kubiak Kurek Lesiak Ligocki/Ligocka
      Łuczak Madej Malec Marciniak Mazurek Mróz Nawrot Niemczyk Olejnik Osiński/Osińska Pająk Pawlak
      Piątek Pietrzyk Polak Przybyła Rogala Ruta Rybak Sikora Skiba Skowron Sobczyk Socha Stachura
      Staszak Stępień Świątek Szczepaniak Szulc Trojan Urban Walczak Wawrzyniak Wilk Witek Wnuk
      Woźniak Wróbel Zając Zaremba Żak Żurek
      """)

  static let french = NameList(
    women: """
      Adèle Agathe Alice Amandine Anaïs Aurélie Bérénice Camille Capucine Caroline Céline Chloé Claire
      Clémence Delphine Élise Élodie Émilie Estelle Fanny Florence Gaëlle Héloïse Inès Jeanne Juliette
      Laetitia Laure Léa Lucie Maëlle Manon Margaux Marion Mathilde Nathalie Océane Pauline Sandrine
      Sophie Valérie Virginie
      """,
    men: """
      Adrien Alexandre Antoine Arnaud Baptiste Benoît Bertrand Cédric Clément Cyril Damien Denis Didier
      Émile Étienne Fabien Fabrice Florent François Frédéric Gaël Gilles Guillaume Hervé Hugo Jérôme
      Julien Laurent Loïc Lucas Ludovic Mathieu Nicolas Olivier Pascal Philippe Quentin Rémi Romain
      Sébastien Sylvain Thibault Thierry Vincent Xavier Yann
      """,
    families: """
      Allard Aubertin Baudelot Bellanger Berthier Besnard Blanchet Bonnard Bouvier Brissac Cadoret Caillaud
      Carpentier Chabert Charpin Chauvel Colombier Coudray Courtois Daguerre Delattre Delmas Desmoulins
      Dufresne Dumortier Fauvel Ferrand Fontanel Fournel Gaillard Gautrin Germain Gilbertin Guérin Hamelin
      Hautbois Jacquemin Joubert Lachaume Lagarde Lemoine Letellier Levasseur Maillard Marchal Marsan
      Mercadier Montagnier Morvan Naudin Pasquier Pelletier Perrault Pichon Poirier Prévost Quéméner
      Rambaud Renouard Rivière Rousselin Sabatier Saunier Savary Tessier Thibaudet Touchard Vaillant
      Vasseur Verdier Vidal
      """)
}
