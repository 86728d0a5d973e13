extension Company {
  /// Where Mara and her friends worked, bought, sold and met. Every name is invented.
  static let aroundMara = all(
    in: """
      Norderhever Spindelbau GmbH ~ Norderhever Spindelbau ~ NORDERHEVER SPINDELBAU GMBH
      de industry norderhever.example 42
      mara 24 2010-2015; beate 7 2010-2018; tomasz 5 2012-2021
      Brookmann Drehmaschinen GmbH & Co. KG ~ Brookmann Drehmaschinen ~ brookmann drehmaschinen
      de industry brookmann-dreh.example 78
      mara 52 2014-2020; beate 24 2009-2018; rasmus 14 2013-2020; tomasz 8 2014-2022; yifan 3 2017-2019
      Veddeler Werkzeugmaschinen AG ~ Veddeler Werkzeugmaschinen ~ VEDDELER WERKZEUGMASCHINEN AG
      de industry veddeler-wzm.example 96
      mara 68 2019-2026; tomasz 14 2019-2025; yifan 12 2018-2025; hillary 6 2020-2024; solene 5 2019-2024
      Hochschule Elbmarsch ~ HS Elbmarsch
      de university hs-elbmarsch.example 26
      mara 17 2009-2016; hillary 9 2011-2019; beate 6 2012-2018; yifan 5 2014-2017
      Gießerei Osterkamp & Söhne GmbH ~ Giesserei Osterkamp & Soehne GmbH ~ Gießerei Osterkamp
      de industry osterkamp-guss.example 24
      mara 14 2011-2024; tomasz 7 2013-2024; beate 3 2010-2017; rasmus 3 2015-2022
      Lüttmoor Kugellager GmbH ~ Lüttmoor Kugellager ~ Luettmoor Kugellager GmbH
      de industry luettmoor.example 22
      mara 10 2011-2025; yifan 5 2017-2025; rasmus 4 2015-2023
      Grabina Odlewnia Sp. z o.o. ~ Grabina Odlewnia ~ GRABINA ODLEWNIA SP. Z O.O.
      pl industry grabina.example 34
      mara 7 2013-2025; tomasz 26 2009-2026
      Stahlhandel Koppelhus KG ~ Stahlhandel Koppelhus
      de industry koppelhus-stahl.example 16
      mara 7 2010-2023; beate 5 2009-2018; tomasz 3 2014-2020
      Edelstahl Rethwörden GmbH ~ Edelstahl Rethwörden
      de industry rethwoerden.example 14
      mara 5 2012-2022; tomasz 3 2013-2021; beate 2 2011-2017
      Hartmetallwerk Eibengrund AG ~ Hartmetallwerk Eibengrund ~ HW Eibengrund
      de industry eibengrund.example 20
      mara 8 2014-2026; solene 4 2016-2025; rasmus 3 2014-2020
      Siebenlinden Elektronik GmbH ~ Siebenlinden Elektronik
      de industry siebenlinden-el.example 18
      mara 7 2015-2025; yifan 4 2016-2025; hillary 3 2018-2025
      Kabelwerk Störtal GmbH ~ Kabelwerk Störtal ~ Kabelwerk Stoertal
      de industry stoertal.example 14
      mara 5 2014-2024; hillary 3 2017-2026
      Palmbek Lasertechnik GmbH ~ Palmbek Lasertechnik
      de industry palmbek.example 16
      mara 6 2016-2026; solene 4 2015-2024
      Iserwold Messtechnik GmbH ~ Iserwold Messtechnik
      de industry iserwold.example 16
      mara 6 2015-2026; rasmus 4 2016-2025; yifan 3 2018-2026
      Reinshagener Fräszentren AG ~ Reinshagener Fräszentren ~ Reinshagener Fraeszentren AG
      de industry reinshagener.example 34
      mara 17 2014-2026; solene 7 2014-2026; beate 8 2011-2018; tomasz 4 2016-2025
      Colbrück Schleiftechnik GmbH ~ Colbrück Schleiftechnik ~ COLBRÜCK SCHLEIFTECHNIK GMBH
      de industry colbrueck.example 28 without purchasing
      mara 11 2012-2026; beate 5 2010-2018; solene 5 2015-2026
      Ottenwieler CNC-Systeme GmbH ~ Ottenwieler CNC-Systeme ~ Ottenwieler CNC Systeme GmbH
      de industry ottenwieler.example 26
      mara 10 2014-2026; solene 6 2013-2026; rasmus 4 2016-2022
      Zerspanwerk Uhlenfleet GmbH ~ Zerspanwerk Uhlenfleet
      de industry uhlenfleet.example 16
      mara 6 2017-2025; tomasz 4 2016-2024
      Taldeburg Automation GmbH ~ Taldeburg Automation
      de industry taldeburg.example 16
      mara 5 2018-2026; yifan 4 2019-2026; hillary 3 2019-2026
      Messe Weserport GmbH ~ Messe Weserport ~ MESSE WESERPORT
      de fair messe-weserport.example 20
      mara 6 2012-2025; solene 16 2012-2026; beate 3 2011-2018
      Poller & Trosse Personalberatung GmbH ~ Poller & Trosse Personalberatung
      de recruiter poller-trosse.example 14
      mara 7 2018-2026; hillary 4 2017-2026; yifan 3 2018-2026
      Fairlead Search Partners ~ Fairlead Search Partners LLP
      uk recruiter fairlead-search.example 12
      mara 5 2019-2026; hillary 5 2015-2026; solene 2 2018-2024
      Talentkontor Nordkai ~ Talentkontor Nordkai GmbH
      de recruiter talentkontor.example 10
      mara 5 2017-2026; rasmus 2 2018-2024; beate 2 2014-2018
      Spedition Harmsmoor GmbH ~ Spedition Harmsmoor ~ spedition harmsmoor
      de logistics harmsmoor.example 18
      mara 5 2012-2024; tomasz 6 2011-2025; hillary 3 2016-2025
      Grevenfleth Logistik SE ~ Grevenfleth Logistik
      de logistics grevenfleth.example 8 without purchasing,supply-chain,operations
      mara 3 2016-2025
      Blaukai Freight Forwarding GmbH ~ Blaukai Freight Forwarding ~ Blaukai
      de logistics blaukai.example 18
      mara 5 2014-2026; hillary 8 2015-2026; yifan 5 2017-2026
      Brandt, Vogel & Partner ~ Brandt Vogel und Partner GmbH ~ Brandt Vogel und Partner GmbH
      de consulting brandt-vogel.example 24 without operations
      mara 6 2016-2025; solene 7 2014-2026; hillary 3 2018-2025
      Pelikanplatz Consulting GmbH ~ Pelikanplatz Consulting
      de consulting pelikanplatz.example 18
      mara 5 2017-2026; yifan 3 2019-2026; hillary 4 2016-2026
      Lotsenhaus Software GmbH ~ Lotsenhaus Software ~ lotsenhaus software
      de software lotsenhaus.example 18
      mara 6 2016-2026; yifan 4 2018-2026; rasmus 2 2017-2024
      Beschaffwerk AG ~ Beschaffwerk
      de software beschaffwerk.example 14
      mara 5 2019-2026; beate 2 2016-2018
      Haffkant SE ~ Haffkant ~ Haffkant Group ~ HAFFKANT SE
      de industry haffkant.example 74 without purchasing
      mara 22 2013-2026; yifan 27 2018-2026; beate 13 2010-2018; hillary 7 2014-2026; solene 5 2014-2026
      Haffkant Medizintechnik GmbH
      de industry haffkant-med.example 8
      yifan 3 2020-2026; hillary 2 2019-2026
      Werft Lüneplatte GmbH ~ Werft Lüneplatte
      de industry werft-lueneplatte.example 22
      mara 4 2012-2024; hillary 13 2014-2026
      Kestrel Marine Systems ~ Kestrel Marine Systems ~ KESTREL MARINE SYSTEMS
      uk industry kestrel-marine.example 30 without purchasing,supply-chain
      hillary 27 2017-2026
      Prielwind Service AG ~ Prielwind Service
      de industry prielwind.example 16 without supply-chain,purchasing
      mara 1 2021-2024; hillary 8 2016-2026; rasmus 5 2015-2023
      Kaffeerösterei Speicherfleet GmbH ~ Kaffeerösterei Speicherfleet
      de industry speicherfleet.example 8
      mara 2 2018-2025; hillary 2 2017-2026
      Kliffkante Outdoor GmbH ~ Kliffkante Outdoor
      de industry kliffkante.example 8 without purchasing
      mara 1 2020-2025; hillary 2 2019-2026
      "Die Werkstatt" GmbH ~ Die Werkstatt GmbH
      de industry die-werkstatt.example 8
      mara 3 2015-2024; beate 2 2013-2018
      Fisk & Søn A/S ~ Fisk & Søn ~ FISK & SØN A/S ~ Fisk og Søn A/S
      dk industry fisk-son.example 36 without supply-chain,purchasing
      mara 2 2017-2025; rasmus 27 2020-2026; solene 3 2017-2026
      Ålkjær Pumper A/S ~ Ålkjær Pumper
      dk industry aalkjaer-pumper.example 22
      mara 2 2018-2024; rasmus 13 2012-2026
      Ålgårda Verktyg AB ~ Ålgårda Verktyg
      se industry algarda.example 14
      mara 2 2017-2024; rasmus 5 2015-2026
      Terhaven Hydrauliek B.V. ~ Terhaven Hydrauliek ~ Terhaven Hydrauliek BV
      nl industry terhaven.example 18 without purchasing
      mara 2 2016-2024; tomasz 8 2014-2026
      Wilstedter Antriebstechnik GmbH ~ Wilstedter Antriebstechnik
      de industry wilstedter.example 18 without purchasing
      mara 5 2013-2025; beate 4 2010-2018; rasmus 3 2014-2022
      Hexley & Stroud Castings Ltd ~ Hexley & Stroud Castings ~ Hexley and Stroud Castings Ltd
      uk industry hexley-stroud.example 16
      mara 3 2017-2024; tomasz 5 2014-2026; hillary 4 2012-2026
      Officine Valtorese S.r.l. ~ Officine Valtorese ~ OFFICINE VALTORESE SRL
      it industry valtorese.example 16
      mara 4 2015-2025; solene 5 2013-2026; tomasz 3 2016-2025
      Talleres Urdanbide S.L. ~ Talleres Urdanbide
      es industry urdanbide.example 10
      mara 2 2016-2023; solene 3 2014-2026
      Strojírny Kamenná Lhota a.s. ~ Strojírny Kamenná Lhota
      cz industry kamenna-lhota.example 14
      mara 3 2016-2024; tomasz 6 2013-2026
      Frezolin Sp. z o.o. ~ Frezolin
      pl industry frezolin.example 18
      mara 3 2018-2025; tomasz 13 2011-2026
      Ateliers Béraud-Thévenot SAS ~ Ateliers Béraud-Thévenot ~ ATELIERS BERAUD-THEVENOT
      fr industry beraud-thevenot.example 18 without purchasing
      solene 11 2013-2026
      Fonderie du Val d'Orvanne ~ FONDERIE DU VAL D'ORVANNE
      fr industry val-orvanne.example 16
      mara 2 2018-2024; solene 9 2012-2026; tomasz 2 2015-2022
      Salon Mécaforum ~ Salon Mécaforum SAS
      fr fair mecaforum.example 14
      solene 10 2010-2026
      霜桥精密机械有限公司
      cn industry shuangqiao.example 16 without purchasing
      mara 1 2021-2024; yifan 10 2016-2026
      Lanhe Castings (Ningbo) Co., Ltd. ~ Lanhe Castings
      cn industry lanhe-castings.example 14
      mara 2 2019-2024; yifan 8 2016-2026; tomasz 2 2018-2024
      Windlass & Thorne LLC ~ Windlass & Thorne
      xx industry windlass-thorne.example 14
      mara 2 2019-2024; hillary 7 2014-2026
      Solent Quay Yachts Ltd ~ Solent Quay Yachts
      uk industry solent-quay.example 18
      hillary 13 2010-2026
      """)
}
