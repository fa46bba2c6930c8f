/** First names that are common in Sweden among all ages; those that are words or homes as often are left out. */
export const firstNames: ReadonlySet<string> = new Set(
  `Agda Agneta Agnes Aina Aino Albin Alexander Alexandra Alf Alfred Alice Alicia Alma Alva Amanda Amir Anders Andreas Anette Anita
Ann Anna Annette Annika Anneli Anne Ann-Britt Ann-Christin Ann-Marie Anna-Karin Anna-Lena Ann-Sofie Anton Arne Arvid Astrid Axel
Barbro Bengt Benjamin Bernt Berit Bertil Birger Birgit Birgitta Björn Bo Bodil Boris Britta Britt Britt-Marie Bror Börje Camilla
Carina Carl Carola Carolina Caroline Catarina Cecilia Charlotta Charlotte Christer Christian Christina Claes Conny Curt Dagmar
Dagny Daniel David Dennis Dick Doris Ebba Edit Edith Edvin Egon Einar Eivor Elias Elin Elina Elisabet Elisabeth Ella Ellen Elly
Elna Elsa Elsie Elsy Elvira Emanuel Emelie Emil Emilia Emma Eric Erik Erika Erland Erling Ernst Ester Esther Eva Evert Evelina
Fatima Felicia Filip Folke Frans Fredrik Fredrika Frida Fritz Gabriel Gerd Gertrud Gudrun Gulli Gun Gunborg Gunhild Gunilla Gunnar
Gunnel Gunvor Gustaf Gustav Göran Gösta Göta Hanna Hannah Hans Harald Harry Hassan Helen Helena Helene Helga Helge Helmer Henrik
Henry Hilda Hilding Hjalmar Holger Hugo Håkan Ida Inez Inga Ingalill Inga-Lill Ingeborg Ingegerd Ingemar Inger Ingrid Ingvar
Ingvor Irene Iris Isabella Isak Ivar Jakob Jan Jan-Erik Jan-Olof Janne Jeanette Jennie Jenny Jens Jerker Jessica Jesper Joakim
Joel Johan Johanna Johannes John Johnny Jonas Jonathan Josef Josefin Josefina Julia Jörgen Kaj Karin Karl Karl-Erik Karolina
Katarina Kent Kenneth Kerstin Kevin Kjell Klara Klas Knut Krister Kristian Kristina Kristoffer Kurt Laila Lars Lars-Erik Lars-Göran
Leif Lena Lennart Leo Leon Liam Lilian Lilly Lina Linda Linus Lisa Lisbet Lisbeth Lise-Lotte Louise Lovisa Lucas Lukas Ludvig
Lydia Maj Maj-Britt Maja Majken Malin Marcus Mari Maria Marianne Marie Marika Marina Margareta Margareth Margit Margot Mariana
Markus Marta Martha Martin Martina Mats Mathias Matilda Mattias Max Melker Mia Michael Mikael Mikaela Mohamed Mohammed Moa Mona
Monica Monika Märta Märtha Nathalie Niclas Niklas Nils Nina Noah Olle Ola Olga Olivia Olof Omar Oscar Oskar Oliver Oskar Ove Patrik
Paula Per Per-Olof Peter Petra Petter Pia Pontus Ragnar Ragnhild Rebecka Rickard Rikard Robert Robin Roger Roland Rolf Ronny Rune
Rut Ruth Sandra Sara Sebastian Simon Sigrid Signe Sigurd Siv Sofia Sofie Solveig Stefan Stig Stina Sten Sture Susanna Susanne Sune
Sven Sven-Erik Svea Sylvia Sören Tage Teodor Teresa Therese Thomas Thorsten Tina Tobias Tom Tomas Tommy Torbjörn Tord Tore Torsten
Torvald Tuva Tyra Tuulikki Ulf Ulla Ulla-Britt Ulrik Ulrika Urban Ursula Valborg Valter Vanja Vera Veronica Veronika Victor Victoria
Viktor Viktoria Vilhelm Vilma Viola Virpi Viveka Vivi Wilhelm William Wilma Yngve Yvonne Zahra Åke Åsa Östen`.split(
    /\s+/,
  ),
)
