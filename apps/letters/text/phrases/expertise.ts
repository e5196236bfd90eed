import type { PhraseTexts } from './book.ts'

/** No phrase starts with the person, so that a paragraph before and after it may. */
export const expertise: PhraseTexts = {
  'expertise.1.staff.1':
    'Im gesamten Aufgabengebiet {verfügt|verfügte} {sie} über hervorragende und stets aktuelle Fachkenntnisse, auch in Randbereichen.',
  'expertise.1.staff.2':
    '{Ihr äußerst umfassendes/Sein äußerst umfassendes/Das äußerst umfassende} Fachwissen {setzt|setzte} {sie} jederzeit sicher und mit großem Nutzen für das Unternehmen ein.',
  'expertise.1.staff.3': {
    text: 'Hervorzuheben sind die ausgezeichneten Fachkenntnisse von {Frau/Herrn Name}, die {sie} stets sehr zielführend {einsetzt|einsetzte}.',
    neutral:
      'Hervorzuheben sind die ausgezeichneten Fachkenntnisse von {Frau/Herrn Name} und deren stets sehr zielführender Einsatz.',
    version: 2,
  },
  'expertise.1.staff.4':
    'Auch zu sehr anspruchsvollen Fachfragen {gibt|gab} {sie} stets fundiert Auskunft und {ist|war} im Unternehmen als Ansprechperson äußerst gefragt.',
  'expertise.1.staff.5':
    'Auf dem eigenen Fachgebiet {besitzt|besaß} {sie} außerordentlich tiefe Kenntnisse und {wendet|wandte} diese stets mit großem Erfolg an.',
  'expertise.1.staff.6':
    'In allen fachlichen Fragen {überzeugt|überzeugte} {sie} stets durch exzellentes, breit gefächertes und sehr praxisnahes Wissen.',
  'expertise.1.staff.7':
    'Mit den eingesetzten Verfahren und Systemen {ist|war} {sie} stets hervorragend vertraut und {unterstützt|unterstützte} damit auch andere.',
  'expertise.1.staff.8':
    'Fachliche Zusammenhänge {vermittelt|vermittelte} {sie} jederzeit äußerst anschaulich und {gibt|gab} das eigene Wissen gern weiter.',

  'expertise.2.staff.1':
    'Im gesamten Aufgabengebiet {verfügt|verfügte} {sie} über gute und stets aktuelle Fachkenntnisse.',
  'expertise.2.staff.2':
    '{Ihr umfassendes/Sein umfassendes/Das umfassende} Fachwissen {setzt|setzte} {sie} stets sicher und nutzbringend ein.',
  'expertise.2.staff.3': {
    text: 'Hervorzuheben sind die guten Fachkenntnisse von {Frau/Herrn Name}, die {sie} stets zielführend {einsetzt|einsetzte}.',
    neutral: 'Hervorzuheben sind die guten Fachkenntnisse von {Frau/Herrn Name} und deren stets zielführender Einsatz.',
    version: 2,
  },
  'expertise.2.staff.4': 'Auch zu anspruchsvollen Fachfragen {gibt|gab} {sie} stets fundiert Auskunft.',
  'expertise.2.staff.5':
    'Auf dem eigenen Fachgebiet {besitzt|besaß} {sie} gründliche Kenntnisse und {wendet|wandte} diese stets mit Erfolg an.',
  'expertise.2.staff.6':
    'In fachlichen Fragen {überzeugt|überzeugte} {sie} stets durch breites und praxisnahes Wissen.',
  'expertise.2.staff.7':
    'Mit den eingesetzten Verfahren und Systemen {ist|war} {sie} stets gut vertraut und {unterstützt|unterstützte} damit auch andere.',
  'expertise.2.staff.8':
    'Fachliche Zusammenhänge {vermittelt|vermittelte} {sie} jederzeit anschaulich und {gibt|gab} das eigene Wissen gern weiter.',

  'expertise.3.staff.1': 'Im eigenen Aufgabengebiet {verfügt|verfügte} {sie} über gute Fachkenntnisse.',
  'expertise.3.staff.2': 'Das erworbene Fachwissen {setzt|setzte} {sie} sicher ein.',
  'expertise.3.staff.3': {
    text: 'Zu erwähnen sind die soliden Fachkenntnisse von {Frau/Herrn Name}, die {sie} zielführend {einsetzt|einsetzte}.',
    neutral: 'Zu erwähnen sind die soliden Fachkenntnisse von {Frau/Herrn Name} und deren zielführender Einsatz.',
    version: 2,
  },
  'expertise.3.staff.4': 'Zu Fachfragen {gibt|gab} {sie} fundiert Auskunft.',
  'expertise.3.staff.5':
    'Auf dem eigenen Fachgebiet {besitzt|besaß} {sie} gründliche Kenntnisse und {wendet|wandte} diese mit Erfolg an.',
  'expertise.3.staff.6': 'In fachlichen Fragen {überzeugt|überzeugte} {sie} durch praxisnahes Wissen.',
  'expertise.3.staff.7': 'Mit den eingesetzten Verfahren und Systemen {ist|war} {sie} gut vertraut.',
  'expertise.3.staff.8': 'Fachliche Zusammenhänge {vermittelt|vermittelte} {sie} anschaulich.',

  'expertise.4.staff.1': 'Im eigenen Aufgabengebiet {verfügt|verfügte} {sie} über anforderungsgerechte Fachkenntnisse.',
  'expertise.4.staff.2': 'Das nötige Fachwissen {wendet|wandte} {sie} grundsätzlich richtig an.',
  'expertise.4.staff.3': 'Zu den üblichen Fachfragen {gibt|gab} {sie} grundsätzlich zutreffend Auskunft.',
  'expertise.4.staff.4': 'Für die tägliche Arbeit {besitzt|besaß} {sie} grundsätzlich ausreichende Kenntnisse.',
  'expertise.4.staff.5': 'Auf dem eigenen Fachgebiet {kennt|kannte} {sie sich} anforderungsgerecht aus.',
  'expertise.4.staff.6': 'Fachlich {wird|wurde} {sie} den gestellten Anforderungen gerecht.',
  'expertise.4.staff.7': 'Mit den eingesetzten Verfahren und Systemen {ist|war} {sie} grundsätzlich vertraut.',
  'expertise.4.staff.8': 'Fachliche Zusammenhänge {vermittelt|vermittelte} {sie} grundsätzlich verständlich.',

  'expertise.5.staff.1':
    'Im eigenen Aufgabengebiet {verfügt|verfügte} {sie} im Wesentlichen über die nötigen Fachkenntnisse.',
  'expertise.5.staff.2': 'Das nötige Fachwissen {wendet|wandte} {sie} im Wesentlichen richtig an.',
  'expertise.5.staff.3': 'Um den Erwerb der nötigen Fachkenntnisse {ist|war} {sie} bemüht.',
  'expertise.5.staff.4': 'Für die tägliche Arbeit {besitzt|besaß} {sie} im Wesentlichen ausreichende Kenntnisse.',
  'expertise.5.staff.5': 'Fachlich {wird|wurde} {sie} den gestellten Anforderungen im Wesentlichen gerecht.',
  'expertise.5.staff.6': 'Zu den üblichen Fachfragen {kann|konnte} {sie} im Wesentlichen Auskunft geben.',
  'expertise.5.staff.7': 'Mit den eingesetzten Verfahren und Systemen {ist|war} {sie} im Wesentlichen vertraut.',
  'expertise.5.staff.8': 'Fachliche Zusammenhänge {vermittelt|vermittelte} {sie} im Wesentlichen verständlich.',

  'expertise.1.apprentice.1':
    'Die Ausbildungsinhalte {beherrscht|beherrschte} {sie} stets sehr sicher, in der Theorie wie in der Praxis.',
  'expertise.1.apprentice.2':
    'Im Laufe der Ausbildung {eignet|eignete} {sie sich} hervorragende Fachkenntnisse an und {wendet|wandte} diese stets sicher an.',
  'expertise.1.apprentice.3':
    'Das in der Berufsschule erworbene Wissen {verbindet|verband} {sie} stets in ausgezeichneter Weise mit der betrieblichen Praxis.',
  'expertise.1.apprentice.4':
    'In allen Ausbildungsabschnitten {beweist|bewies} {sie} jederzeit außerordentlich gute Fertigkeiten und Kenntnisse.',
  'expertise.2.apprentice.1':
    'Die Ausbildungsinhalte {beherrscht|beherrschte} {sie} stets sicher, in der Theorie wie in der Praxis.',
  'expertise.2.apprentice.2':
    'Im Laufe der Ausbildung {eignet|eignete} {sie sich} umfassende Fachkenntnisse an und {wendet|wandte} diese stets sicher an.',
  'expertise.2.apprentice.3':
    'Das in der Berufsschule erworbene Wissen {verbindet|verband} {sie} stets gut mit der betrieblichen Praxis.',
  'expertise.2.apprentice.4':
    'In allen Ausbildungsabschnitten {beweist|bewies} {sie} jederzeit gute Fertigkeiten und Kenntnisse.',
  'expertise.3.apprentice.1': 'Die Ausbildungsinhalte {beherrscht|beherrschte} {sie} sicher.',
  'expertise.3.apprentice.2':
    'Im Laufe der Ausbildung {eignet|eignete} {sie sich} gute Fachkenntnisse an und {wendet|wandte} diese sicher an.',
  'expertise.3.apprentice.3':
    'Das in der Berufsschule erworbene Wissen {verbindet|verband} {sie} gut mit der betrieblichen Praxis.',
  'expertise.3.apprentice.4': 'In den Ausbildungsabschnitten {beweist|bewies} {sie} gute Fertigkeiten und Kenntnisse.',
  'expertise.4.apprentice.1': 'Die Ausbildungsinhalte {beherrscht|beherrschte} {sie} grundsätzlich sicher.',
  'expertise.4.apprentice.2':
    'Im Laufe der Ausbildung {eignet|eignete} {sie sich} anforderungsgerechte Fachkenntnisse an.',
  'expertise.4.apprentice.3':
    'Das in der Berufsschule erworbene Wissen {wendet|wandte} {sie} grundsätzlich richtig an.',
  'expertise.4.apprentice.4':
    'In den Ausbildungsabschnitten {erwirbt|erwarb} {sie} grundsätzlich die vorgesehenen Fertigkeiten und Kenntnisse.',
  'expertise.5.apprentice.1': 'Die Ausbildungsinhalte {beherrscht|beherrschte} {sie} im Wesentlichen.',
  'expertise.5.apprentice.2':
    'Im Laufe der Ausbildung {eignet|eignete} {sie sich} im Wesentlichen die nötigen Fachkenntnisse an.',
  'expertise.5.apprentice.3': 'Um die praktische Anwendung des Wissens aus der Berufsschule {ist|war} {sie} bemüht.',
  'expertise.5.apprentice.4':
    'In den Ausbildungsabschnitten {erwirbt|erwarb} {sie} im Wesentlichen die vorgesehenen Fertigkeiten und Kenntnisse.',

  'expertise.1.intern.1':
    'Die bereits vorhandenen Kenntnisse {wendet|wandte} {sie} im Praktikum stets hervorragend an und {baut|baute} diese zielstrebig aus.',
  'expertise.1.intern.2':
    'Auch in der Praxis {erweist|erwies} sich {Frau/Herrn Names} Fachwissen stets als sehr fundiert.',
  'expertise.1.intern.3':
    'Theoretisches Wissen {überträgt|übertrug} {sie} jederzeit äußerst sicher auf die praktischen Aufgaben.',
  'expertise.1.intern.4':
    'Für diese Ausbildungsstufe {verfügt|verfügte} {sie} stets über außergewöhnlich gute Fachkenntnisse.',
  'expertise.2.intern.1':
    'Die bereits vorhandenen Kenntnisse {wendet|wandte} {sie} im Praktikum stets gut an und {baut|baute} diese aus.',
  'expertise.2.intern.2': 'Auch in der Praxis {erweist|erwies} sich {Frau/Herrn Names} Fachwissen stets als fundiert.',
  'expertise.2.intern.3': 'Theoretisches Wissen {überträgt|übertrug} {sie} stets sicher auf die praktischen Aufgaben.',
  'expertise.2.intern.4': 'Für diese Ausbildungsstufe {verfügt|verfügte} {sie} stets über gute Fachkenntnisse.',
  'expertise.3.intern.1': 'Die bereits vorhandenen Kenntnisse {wendet|wandte} {sie} im Praktikum gut an.',
  'expertise.3.intern.2': 'Auch in der Praxis {erweist|erwies} sich {Frau/Herrn Names} Fachwissen als solide.',
  'expertise.3.intern.3': 'Theoretisches Wissen {überträgt|übertrug} {sie} sicher auf die praktischen Aufgaben.',
  'expertise.3.intern.4': 'Für diese Ausbildungsstufe {verfügt|verfügte} {sie} über gute Fachkenntnisse.',
  'expertise.4.intern.1':
    'Die bereits vorhandenen Kenntnisse {wendet|wandte} {sie} im Praktikum grundsätzlich richtig an.',
  'expertise.4.intern.2':
    'Auch in der Praxis {erweist|erwies} sich {Frau/Herrn Names} Fachwissen als anforderungsgerecht.',
  'expertise.4.intern.3': 'Theoretisches Wissen {überträgt|übertrug} {sie} grundsätzlich auf die praktischen Aufgaben.',
  'expertise.4.intern.4':
    'Für diese Ausbildungsstufe {verfügt|verfügte} {sie} über anforderungsgerechte Fachkenntnisse.',
  'expertise.5.intern.1':
    'Die bereits vorhandenen Kenntnisse {wendet|wandte} {sie} im Praktikum im Wesentlichen richtig an.',
  'expertise.5.intern.2': 'Um den Ausbau der Fachkenntnisse {ist|war} {sie} bemüht.',
  'expertise.5.intern.3':
    'Theoretisches Wissen {überträgt|übertrug} {sie} im Wesentlichen auf die praktischen Aufgaben.',
  'expertise.5.intern.4':
    'Für diese Ausbildungsstufe {verfügt|verfügte} {sie} im Wesentlichen über die nötigen Fachkenntnisse.',

  'expertise.1.manager.1': {
    text: 'Mit {ihren} hervorragenden Markt- und Branchenkenntnissen {gibt|gab} {sie} dem Unternehmen stets wertvolle strategische Impulse.',
    neutral:
      'Mit hervorragenden Markt- und Branchenkenntnissen {gibt|gab} {sie} dem Unternehmen stets wertvolle strategische Impulse.',
    version: 2,
  },
  'expertise.1.manager.2':
    'Betriebswirtschaftliches und fachliches Wissen {verbindet|verband} {sie} jederzeit in ausgezeichneter Weise und {stützt|stützte} darauf Budget- und Investitionsentscheidungen.',
  'expertise.1.manager.3':
    'In allen Themen des Verantwortungsbereichs {ist|war} {sie} stets äußerst sachkundig und {berät|beriet} auch die Geschäftsleitung.',
  'expertise.1.manager.4':
    'Dank außerordentlich fundierter Kenntnisse in Planung und Controlling {steuert|steuerte} {sie} den Bereich stets mit sicherer Hand.',

  'expertise.2.manager.1': {
    text: 'Mit {ihren} guten Markt- und Branchenkenntnissen {gibt|gab} {sie} dem Unternehmen stets wertvolle Impulse.',
    neutral: 'Mit guten Markt- und Branchenkenntnissen {gibt|gab} {sie} dem Unternehmen stets wertvolle Impulse.',
    version: 2,
  },
  'expertise.2.manager.2':
    'Betriebswirtschaftliches und fachliches Wissen {verbindet|verband} {sie} stets gut und {stützt|stützte} darauf Budget- und Investitionsentscheidungen.',
  'expertise.2.manager.3':
    'In den Themen des Verantwortungsbereichs {ist|war} {sie} stets sachkundig und {berät|beriet} auch die Geschäftsleitung.',
  'expertise.2.manager.4':
    'Dank fundierter Kenntnisse in Planung und Controlling {steuert|steuerte} {sie} den Bereich stets mit sicherer Hand.',

  'expertise.3.manager.1':
    'Mit guten Markt- und Branchenkenntnissen {unterstützt|unterstützte} {sie} die Ausrichtung des Bereichs.',
  'expertise.3.manager.2': 'Betriebswirtschaftliches und fachliches Wissen {verbindet|verband} {sie} zweckmäßig.',
  'expertise.3.manager.3': 'In den Themen des Verantwortungsbereichs {ist|war} {sie} sachkundig.',
  'expertise.3.manager.4':
    'Dank guter Kenntnisse in Planung und Controlling {steuert|steuerte} {sie} den Bereich sicher.',

  'expertise.4.manager.1': 'Mit Markt und Branche {ist|war} {sie} grundsätzlich vertraut.',
  'expertise.4.manager.2':
    'Das für die Position nötige betriebswirtschaftliche Wissen {besitzt|besaß} {sie} grundsätzlich.',
  'expertise.4.manager.3':
    'In den Themen des Verantwortungsbereichs {kennt|kannte} {sie sich} anforderungsgerecht aus.',
  'expertise.4.manager.4': 'Für Planung und Controlling {verfügt|verfügte} {sie} über angemessene Kenntnisse.',

  'expertise.5.manager.1': 'Mit Markt und Branche {ist|war} {sie} im Wesentlichen vertraut.',
  'expertise.5.manager.2':
    'Das für die Position nötige betriebswirtschaftliche Wissen {besitzt|besaß} {sie} im Wesentlichen.',
  'expertise.5.manager.3': 'In den Themen des Verantwortungsbereichs {kennt|kannte} {sie sich} im Wesentlichen aus.',
  'expertise.5.manager.4': 'Um vertiefte Kenntnisse in Planung und Controlling {ist|war} {sie} bemüht.',
}
