extension NameList {
  static let southGerman = NameList(
    women: """
      Andrea Angelika Anita Anna Barbara Bettina Brigitte Carmen Christa Christine Cornelia Daniela
      Elisabeth Elke Eva Franziska Gabi Heidi Isabell Jasmin Jessica Johanna Julia Karin Katharina
      Kathrin Lea Lena Magdalena Manuela Margit Maria Miriam Monika Nadine Petra Ramona Regina
      Roswitha Sabrina Sandra Sarah Simone Sonja Stefanie Sybille Tamara Theresa Ursula Veronika
      """,
    men: """
      Achim Alexander Alois Andreas Anton Armin Benedikt Benjamin Bernhard Christian Clemens Daniel
      David Dominik Eberhard Edgar Erwin Fabian Felix Florian Franz Georg Gerhard Günther Hans-Peter
      Helmut Hubert Joachim Johannes Josef Jürgen Karl-Heinz Kilian Klaus Korbinian Ludwig Lukas
      Manuel Markus Matthias Maximilian Michael Patrick Peter Philipp Rainer Roland Sebastian Stefan
      Thomas Tobias Ulrich Walter Wolfgang
      """,
    families: """
      Aichele Armbruster Auwärter Baisch Bäuerle Baumgärtner Beurer Binder Bürkle Dürr Dietterle Eberle
      Ehninger Fahrner Frick Fritz Gaiser Geiger Gekeler Glück Grau Grupp Gutbrod Haag Haug Häfele
      Hezel Hirschmüller Hölzle Jauch Kächele Kaufmann Kimmerle Klöpfer Knapp Kübler Lamparter Leibfried
      Lutz Maurer Mayer Merkle Mössner Mühleisen Nägele Oettinger Pfister Pfleiderer Raisch Rapp Reutter
      Riexinger Rommelspacher Sautter Schäuffele Schempp Scheufele Schöllkopf Schwenk Seybold Sigle
      Staiger Stickel Strobel Traub Trick Wahl Walz Weinmann Widmann Wörner Zimmerer Zwicker
      """)

  static let dutch = NameList(
    women: """
      Anouk Annelies Annemarie Bregje Carlijn Esther Femke Floor Hanneke Ilse Inge Jolanda Josien
      Karin Lieke Linda Lotte Maaike Marieke Marloes Mirjam Nienke Roos Sanne Saskia Tessa Wendy
      """,
    men: """
      Arjan Bart Bas Bram Coen Daan Dirk Erwin Ferry Geert Gijs Harm Hans Jaap Jelle Jeroen Joost
      Koen Maarten Martijn Niek Pieter Rens Rik Roel Ruud Sander Sjoerd Stijn Teun Thijs Wouter
      """,
    families: """
      Aalbers Bakkenist Beekman Boersma Boogaard Brouwer Buitenhuis Dekkers Dijkgraaf Driessen Elzinga
      Feenstra Geerlings Haverkort Hoekstra Hofstede Huizinga Kamphuis Koolhaas Kuipers Lammers Leenders
      Meijerink Nauta Nijhoff Oosterveld Postma Reitsma Rietveld Roelofs Schaap Schouten Terpstra
      Timmer Veldkamp Verhagen Vermeulen Visser Vroom Wiersma Willemsen Zandstra Zijlstra
      """)

  static let swedish = NameList(
    women: """
      Agneta Annika Birgitta Ebba Elin Elsa Frida Gunilla Hedda Karin Kristina Lisa Maja Moa Ylva
      """,
    men: """
      Anders Axel Elias Emil Fredrik Göran Gustav Håkan Johan Kjell Lennart Mikael Oskar Sven Ture
      """,
    families: """
      Almkvist Bergström Björklund Dahlgren Edlund Ekström Forsgren Hedlund Lindqvist Ljungberg
      Nordahl Rosén Sjöberg Söderlund Strandberg Tornqvist Wallgren Åkesson Öhman
      """)

  static let turkish = NameList(
    women: """
      Ayşe Aylin Aysel Burcu Ceren Derya Dilek Ebru Elif Esra Filiz Gül Hülya Meltem Merve Nesrin
      Özlem Pınar Selin Sevgi Şebnem Zeynep
      """,
    men: """
      Ahmet Ali Bülent Can Cem Deniz Emre Erkan Ferhat Hakan İbrahim Kaan Kemal Levent Mehmet Murat
      Okan Orhan Ömer Serkan Tolga Umut Yusuf
      """,
    families: """
      Akçay Aksoy Arslantaş Aydoğan Bayraktar Çelikkol Çetiner Demirtaş Doğruel Ergün Güneş Gürsoy
      Karaca Kılınç Koçak Korkut Özdoğan Özkan Polatlı Sarıkaya Şimşek Taşkıran Tunçel Uysal
      Yalçınkaya Yıldırım Yüksel
      """)

  static let italian = NameList(
    women: """
      Alessia Chiara Cristina Elena Elisa Federica Francesca Giulia Ilaria Lorena Martina Paola Sara
      Serena Silvia Teresa Valentina
      """,
    men: """
      Alberto Antonio Davide Enrico Fabio Gianluca Giorgio Lorenzo Luca Marco Matteo Nicolò Paolo
      Roberto Sergio Stefano
      """,
    families: """
      Barbieri Bellandi Benvenuti Colombini Esposito Ferrarese Giordanelli Lombardelli Mantovani
      Montalbano Moretti Pellegrini Rinaldi Sallustio Tognazzoni Vitiello Zanardelli
      """)

  static let iberian = NameList(
    women: """
      Ainhoa Beatriz Carmen Catarina Inês Lorena Lucía Marta Mónica Nuria Pilar Rocío Sara Sílvia
      Teresa
      """,
    men: """
      Álvaro Antonio Carlos Diego Fernando Iñaki Javier João Jorge Miguel Nuno Pablo Raúl Rui Sergio
      """,
    families: """
      Aguirrezabal Cantarero Carvalheira Echeverri Figueroa Galdeano Iglesias Mendizábal Nogueira
      Olivares Quintanilla Santamaría Tavares Urrutia Valverde Zubeldia
      """)

  static let indian = NameList(
    women: """
      Aditi Ananya Anjali Bhavana Deepika Divya Gayatri Kavita Lakshmi Meera Neha Nisha Pooja Priya
      Radhika Ritu Shalini Shreya Sneha Sunita Swati Vidya
      """,
    men: """
      Abhishek Ajay Amit Anil Arjun Ashwin Deepak Gaurav Harish Karthik Manish Naveen Nikhil Pranav
      Rahul Rajesh Ravi Rohan Sandeep Sanjay Siddharth Suresh Vikram Vivek
      """,
    families: """
      Agarwal Balakrishnan Banerjee Bhat Chatterjee Chaudhary Deshpande Gokhale Iyer Joshi Kulkarni
      Krishnan Mahajan Malhotra Mehta Mishra Mukherjee Nair Patil Pillai Raghavan Rao Reddy Sharma
      Srinivasan Subramaniam Thakur Trivedi Venkatesh
      """)

  static let czech = NameList(
    women: """
      Alena Hana Ivana Jana Kateřina Lenka Lucie Markéta Petra Tereza Veronika Zdenka
      """,
    men: """
      David Jan Jaroslav Jiří Libor Martin Ondřej Pavel Petr Tomáš Václav Vladimír Zdeněk
      """,
    families: """
      Čermák/Čermáková Dvořáček/Dvořáčková Havlík/Havlíková Jelínek/Jelínková Kolář/Kolářová
      Kratochvíl/Kratochvílová Malý/Malá Mráz/Mrázová Pokorný/Pokorná Sokol/Sokolová Vlček/Vlčková
      Zelenka/Zelenková
      """)

  static let ukrainian = NameList(
    women: """
      Alina Bohdana Daryna Halyna Iryna Kateryna Larysa Nataliia Oksana Olena Svitlana Yuliia
      """,
    men: """
      Andrii Bohdan Dmytro Ihor Ivan Maksym Mykola Oleksandr Roman Serhii Taras Vasyl Yurii
      """,
    families: """
      Bondarenko Boyko Hrytsenko Koval Kovalenko Lysenko Marchenko Melnyk Oliynyk Savchenko Shevchuk
      Tkachenko Vakulenko
      """)

  static let balkan = NameList(
    women: """
      Ana Dragana Ivana Ksenija Marija Mirela Milena Sanja Tatjana Vesna
      """,
    men: """
      Bojan Bogdan Dejan Goran Ivan Marko Miloš Nikola Vladimir Zoran
      """,
    families: """
      Babić Jovanović Kolar Kovačević Lukić Marinković Pavlović Petrović Radić Stanković Tomić
      """)

  static let chinese = NameList(
    women: """
      Fang Hong Hui Jing Jia Lan Li Lin Mei Min Na Ping Qian Shan Ting Xia Xiaomei Xin Yan Ying Yue
      """,
    men: """
      Bo Chao Cheng Feng Gang Guang Hao Hui Jian Jun Kai Lei Liang Ming Peng Qiang Tao Wei Yong Zhi
      """,
    families: """
      Cai Cao Chen Deng Ding Feng Gao Guo Han He Hu Jiang Liang Lin Luo Ma Pan Shen Song Tang Wan
      Xie Xu Ye Yuan Zeng Zhao Zheng Zhou Zhu
      """)

  static let muslim = NameList(
    women: """
      Aaliyah Amina Farah Fatima Hafsa Hana Iman Leila Maryam Mina Nadia Noor Parisa Rania Saba Safiya
      Samira Shirin Sumaya Yasmin Zahra Zainab
      """,
    men: """
      Adeel Amir Bilal Farid Faisal Hamza Hassan Imran Ismail Jamal Karim Khalid Mahmoud Nabil Omar
      Rashid Reza Saeed Samir Tariq Usman Walid Yasin Zaid
      """,
    families: """
      Abbasi Akhtar Aziz Bashir Chaudhry Darwish Farooqi Ghorbani Haddad Hosseini Iqbal Jafari Kazmi
      Khoury Mahmood Malik Mansour Mirza Naqvi Qureshi Rahimi Saleh Shafiq Siddiqui Tehrani Yousaf
      """)

  static let african = NameList(
    women: """
      Abena Adaeze Adwoa Akosua Amara Ayodele Chiamaka Efua Folake Ifeoma Ngozi Nkechi Temitope
      """,
    men: """
      Akin Babatunde Chidi Chukwuma Emeka Femi Ifeanyi Kofi Kwabena Kwame Obinna Olumide Segun Tunde
      """,
    families: """
      Abiodun Adebayo Adeyemi Agyeman Amoah Asante Boateng Danquah Eze Igwe Mensah Nwosu Obi Ofori
      Ogunleye Okafor Okeke Osei Oyelaran Quaye Uche
      """)
}
