extension CastMember {
  /// The managers whom the three clients look for, and the friend of one of them.
  static let clients = """
    Cornelia | Häberlin | Killesheim Sensorik GmbH | Leiterin Qualitätsmanagement | \
    jonas 2019, at=c.haeberlin@killesheim.example
    Manfred | Strohbäcker | Filderau Kunststofftechnik GmbH | Schichtleiter Spritzguss | jonas 2017
    Agnieszka | Wolnicka | Filderau Kunststofftechnik GmbH | Head of Operations | piotr 2019
    Gemma | Tattershaw | Wrenfield Foods plc | Senior Buyer Ingredients | \
    aisha 2016, mail, in=uk
    Rosalind | Thirlby | Wrenfield Foods plc | Director Supply Chain | gemma 2018, in=uk
    Callum | Strathearn | Dunmoor Rail Systems Ltd | Head of Engineering | aisha 2021, in=uk
    Bogumiła | Szafraniec | Polbrzeg Logistics S.A. | Dyrektor Operacyjny / Head of Operations | \
    piotr 2016, at=b.szafraniec@polbrzeg.example
    Damazy | Kruszyna | Zakłady Mechaniczne Brzozowiec S.A. | Kierownik Działu Zakupów | piotr 2020
    Aisha | Rahman | Brackenridge Home Stores | Supply Chain Analyst | gemma 2016, in=uk
    Tim | Scholl 🔧 | Freelance | Qualitätsberater IATF 16949 | jonas 2018, as=Tim/Scholl
    Jacqueline | Öttl, MBA | Self-employed | Interim Quality Manager | jonas 2021, as=Jacqueline/Öttl
    Zuhal | Karabağlı | Achalmer Medizintechnik AG | Regulatory Affairs Managerin | jonas 2022
    Uwe | Freudenreich | Confidential | Werkleiter | jonas 2014
    Dr. Imran | Qadiri FCILT | Stealth Startup | Founder | aisha 2020, in=uk, as=Imran/Qadiri
    Siobhán | Ní Bhroin | Freelance | Supply chain writer & podcaster 🎙️ | aisha 2022, in=uk
    Tolu | "T" Adeshina | Harcastle Freight Ltd | Transport Planner | \
    aisha 2018, in=uk, as=Tolu/Adeshina
    نور | الدجاني | Self-employed | Translator | aisha 2017, at=noor.aldajani@inbox.example, in=uk
    Bożydar | Świętopełk-Zawadzki | Freelance | Doradca ds. transportu | piotr 2015
    Вікторія | Ясногорська | Zielony Szlak Spedycja | Spedytorka – kierunek wschodni | \
    piotr 2022, at=v.yasnohorska@zielony-szlak.example

    """
}
