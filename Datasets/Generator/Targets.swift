/// The companies and departments where Mara, and where the three clients, want to work.
let targetFiles = [
  DatasetFile(
    path: "targets.csv",
    text: csv([
      ["company", "department", "manager"],
      ["Kestrel Marine Systems", "purchasing", ""],
      ["Wilstedter Antriebstechnik GmbH", "purchasing", ""],
      ["Terhaven Hydrauliek B.V.", "purchasing", ""],
      ["Prielwind Service AG", "supply chain", ""],
      ["Hjortvang Ventilation A/S", "purchasing", "Mette Kragelund"],
      ["Grevenfleth Logistik SE", "purchasing", "Ulf Hinrichsen-Paape"],
      ["Tarnebek Robotics GmbH", "operations", ""],
      ["Colbrück Schleiftechnik GmbH", "purchasing", "Thomas Petersen"],
      ["Fisk & Søn A/S", "supply chain", ""],
      ["Ateliers Béraud-Thévenot SAS", "purchasing", ""],
      ["霜桥精密机械有限公司", "purchasing", ""],
      ["Haffkant SE", "purchasing", ""],
      ["Brandt Vogel und Partner GmbH", "operations", ""],
      ["Molkerei Süderwisch eG", "operations", ""],
      ["Kliffkante Outdoor GmbH", "purchasing", ""],
    ])),
  DatasetFile(
    path: "clients-targets.csv",
    text: csv([
      ["company", "department", "manager"],
      ["Killesheim Sensorik GmbH", "quality", ""],
      ["Wrenfield Foods plc", "supply chain", ""],
      ["Polbrzeg Logistics S.A.", "operations", ""],
      ["Haffkant SE", "purchasing", ""],
      ["Dunmoor Rail Systems Ltd", "engineering", ""],
      ["Marlpit Pharma Ltd", "quality", ""],
      ["Filderau Kunststofftechnik GmbH", "operations", ""],
      ["Zakłady Mechaniczne Brzozowiec S.A.", "purchasing", "Damazy Kruszyna"],
    ])),
]

private func csv(_ rows: [[String]]) -> String {
  rows.map { csvRecord($0) + "\n" }.joined()
}
