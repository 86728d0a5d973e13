extension Company {
  /// The places of the three clients and of one client's friend. Every name is invented.
  static let aroundClients = all(
    in: """
      Killesheim Sensorik GmbH ~ Killesheim Sensorik
      ds industry killesheim.example 26 without quality
      jonas 15 2013-2026
      Getriebebau Remsau GmbH ~ Getriebebau Remsau ~ GETRIEBEBAU REMSAU
      ds industry remsau.example 36
      jonas 28 2012-2022
      Filderau Kunststofftechnik GmbH ~ Filderau Kunststofftechnik
      ds industry filderau.example 28 without operations
      jonas 12 2015-2026; piotr 6 2016-2025
      Achalmer Medizintechnik AG ~ Achalmer Medizintechnik
      ds industry achalmer.example 20
      jonas 11 2018-2026
      Hochschule Neckarbogen ~ HS Neckarbogen
      ds university hs-neckarbogen.example 16
      jonas 9 2009-2018
      Prüfwerk Albtrauf GmbH ~ Prüfwerk Albtrauf
      ds consulting albtrauf.example 12
      jonas 7 2017-2026
      Schwabenkontor Personal GmbH ~ Schwabenkontor Personal
      ds recruiter schwabenkontor.example 8
      jonas 5 2019-2026
      Ottenwieler CNC-Systeme GmbH ~ Ottenwieler CNC-Systeme
      de industry ottenwieler.example 10
      jonas 6 2014-2026
      Haffkant SE ~ Haffkant ~ Haffkant Group
      de industry haffkant.example 14 without purchasing
      jonas 7 2016-2026; aisha 2 2021-2026
      Wrenfield Foods plc ~ Wrenfield Foods ~ Wrenfield Foods PLC
      uk industry wrenfield.example 36 without supply-chain
      gemma 22 2014-2026
      Harcastle Freight Ltd ~ Harcastle Freight
      uk logistics harcastle.example 30
      aisha 18 2017-2023; gemma 5 2016-2024
      Dunmoor Rail Systems Ltd ~ Dunmoor Rail Systems ~ dunmoor rail systems
      uk industry dunmoor-rail.example 26 without engineering
      aisha 13 2018-2026; gemma 3 2018-2025
      Brackenridge Home Stores ~ Brackenridge Home Stores Ltd
      uk retail brackenridge.example 34
      aisha 26 2021-2026; gemma 7 2017-2025
      University of Wexcombe ~ Univ. of Wexcombe
      uk university wexcombe.example 20
      aisha 13 2012-2019; gemma 6 2010-2018
      Ostler & Pryce Recruitment ~ Ostler and Pryce Recruitment
      uk recruiter ostler-pryce.example 12
      aisha 7 2019-2026; gemma 4 2018-2026
      Tallow Lane Analytics ~ Tallow Lane Analytics Ltd
      uk software tallowlane.example 18
      aisha 12 2019-2026
      Northgill Warehousing ~ Northgill Warehousing Ltd
      uk logistics northgill.example 18
      aisha 9 2018-2026; gemma 7 2015-2026
      Caldbeck Dairy Ltd ~ Caldbeck Dairy
      uk industry caldbeck.example 18
      gemma 11 2011-2020; aisha 3 2021-2026
      Polbrzeg Logistics S.A. ~ Polbrzeg Logistics ~ POLBRZEG LOGISTICS SA
      pl logistics polbrzeg.example 32 without operations
      piotr 15 2012-2026; aisha 3 2019-2024
      Magazyny Warta-Zachód Sp. z o.o. ~ Magazyny Warta-Zachód
      pl logistics warta-zachod.example 28
      piotr 21 2010-2018
      Zielony Szlak Spedycja ~ Zielony Szlak Spedycja Sp. z o.o.
      pl logistics zielony-szlak.example 26
      piotr 20 2018-2026
      Zakłady Mechaniczne Brzozowiec S.A. ~ Zakłady Mechaniczne Brzozowiec
      pl industry brzozowiec.example 20 without purchasing
      piotr 9 2015-2026
      Frezolin Sp. z o.o. ~ Frezolin
      pl industry frezolin.example 8
      piotr 5 2014-2025
      Uczelnia Techniczna Nadwarcie
      pl university nadwarcie.example 12
      piotr 6 2009-2016
      Agencja Kadrowa Jaskółka ~ Agencja Kadrowa Jaskółka Sp. z o.o.
      pl recruiter jaskolka.example 10
      piotr 5 2019-2026
      """)
}
