import type { PhraseTexts } from './book.ts'

/**
 * Conduct towards customers and business partners, where its grade isn't that of the conduct towards all others. Rated
 * by the formula used there or by the adverbs of the grade code. `{Kunden}` stands in the dative only.
 */
export const conductExternal: PhraseTexts = {
  'conduct_external.1.staff.1':
    'Gegenüber {Kunden} sowie Geschäftspartnern {tritt|trat} {sie} stets sehr freundlich, sicher und verbindlich auf.',
  'conduct_external.1.staff.2':
    'Im Kontakt mit {Kunden} {ist|war} {sie} jederzeit äußerst zuvorkommend, serviceorientiert und lösungsbereit.',
  'conduct_external.1.staff.3':
    'Von {Kunden} sowie Geschäftspartnern {wird|wurde} {sie} stets als außerordentlich kompetente und zuverlässige Ansprechperson geschätzt.',
  'conduct_external.1.staff.4':
    'Auf die Anliegen von {Kunden} {geht|ging} {sie} stets hervorragend ein und {findet|fand} auch in heiklen Fällen den richtigen Ton.',
  'conduct_external.1.staff.5':
    '{Ihr/Sein} Auftreten nach außen {ist|war} stets ausgezeichnet und {stärkt|stärkte} das Vertrauen von {Kunden} in unser Unternehmen.',
  'conduct_external.1.staff.6':
    'Bei {Kunden} sowie Geschäftspartnern {vertritt|vertrat} {sie} unser Unternehmen jederzeit in herausragender Weise.',
  'conduct_external.1.staff.7': 'Gegenüber {Kunden} {tritt|trat} {sie} stets vorbildlich auf.',
  'conduct_external.1.staff.8': 'Im Kontakt mit {Kunden} {ist|war} {Frau/Herrn Names} Auftreten stets vorbildlich.',
  'conduct_external.1.staff.9':
    '{Sie} {verhält|verhielt} sich gegenüber {Kunden} stets vorbildlich und sehr zuvorkommend.',
  'conduct_external.1.staff.10':
    'Das Auftreten von {Frau/Herrn Name} gegenüber {Kunden} {ist|war} stets vorbildlich und äußerst verbindlich.',
  'conduct_external.1.staff.11':
    'Auf Wünsche von {Kunden} {geht|ging} {sie} äußerst zuvorkommend ein und {verhält|verhielt} sich stets vorbildlich.',

  'conduct_external.2.staff.1':
    'Gegenüber {Kunden} sowie Geschäftspartnern {tritt|trat} {sie} stets freundlich, sicher und verbindlich auf.',
  'conduct_external.2.staff.2':
    'Im Kontakt mit {Kunden} {ist|war} {sie} jederzeit zuvorkommend, serviceorientiert und lösungsbereit.',
  'conduct_external.2.staff.3':
    'Von {Kunden} sowie Geschäftspartnern {wird|wurde} {sie} stets als kompetente und zuverlässige Ansprechperson geschätzt.',
  'conduct_external.2.staff.4':
    'Auf die Anliegen von {Kunden} {geht|ging} {sie} stets gut ein und {findet|fand} auch in heiklen Fällen den richtigen Ton.',
  'conduct_external.2.staff.5':
    '{Ihr/Sein} Auftreten nach außen {ist|war} stets gut und {stärkt|stärkte} das Vertrauen von {Kunden} in unser Unternehmen.',
  'conduct_external.2.staff.6':
    'Bei {Kunden} sowie Geschäftspartnern {vertritt|vertrat} {sie} unser Unternehmen stets überzeugend.',
  'conduct_external.2.staff.7': 'Gegenüber {Kunden} {tritt|trat} {sie} stets einwandfrei auf.',
  'conduct_external.2.staff.8': 'Im Kontakt mit {Kunden} {ist|war} {Frau/Herrn Names} Auftreten stets einwandfrei.',
  'conduct_external.2.staff.9':
    'Von {Kunden} {wird|wurde} {sie} wegen {ihres} stets einwandfreien Auftretens geschätzt.',
  'conduct_external.2.staff.10': '{Sie} {verhält|verhielt} sich gegenüber {Kunden} stets einwandfrei und zuvorkommend.',
  'conduct_external.2.staff.11':
    'Das Auftreten von {Frau/Herrn Name} gegenüber {Kunden} {ist|war} vorbildlich und verbindlich.',
  'conduct_external.2.staff.12':
    'Auf Wünsche von {Kunden} {geht|ging} {sie} zuvorkommend ein und {verhält|verhielt} sich stets einwandfrei.',

  'conduct_external.3.staff.1':
    'Gegenüber {Kunden} sowie Geschäftspartnern {tritt|trat} {sie} freundlich und verbindlich auf.',
  'conduct_external.3.staff.2': 'Im Kontakt mit {Kunden} {ist|war} {sie} zuvorkommend und serviceorientiert.',
  'conduct_external.3.staff.3':
    'Von {Kunden} sowie Geschäftspartnern {wird|wurde} {sie} als kompetente Ansprechperson geschätzt.',
  'conduct_external.3.staff.4': 'Auf die Anliegen von {Kunden} {geht|ging} {sie} gut ein.',
  'conduct_external.3.staff.5': '{Ihr/Sein} Auftreten gegenüber {Kunden} {ist|war} gut und {schafft|schuf} Vertrauen.',
  'conduct_external.3.staff.6':
    'Bei {Kunden} sowie Geschäftspartnern {vertritt|vertrat} {sie} unser Unternehmen überzeugend.',
  'conduct_external.3.staff.7': 'Gegenüber {Kunden} {tritt|trat} {sie} einwandfrei auf.',
  'conduct_external.3.staff.8': 'Im Kontakt mit {Kunden} {ist|war} {Frau/Herrn Names} Auftreten einwandfrei.',
  'conduct_external.3.staff.9': '{Sie} {verhält|verhielt} sich gegenüber {Kunden} einwandfrei und freundlich.',
  'conduct_external.3.staff.10':
    'Das Auftreten von {Frau/Herrn Name} gegenüber {Kunden} {ist|war} einwandfrei und verbindlich.',
  'conduct_external.3.staff.11':
    'Auf Wünsche von {Kunden} {geht|ging} {sie} freundlich ein und {verhält|verhielt} sich einwandfrei.',
  'conduct_external.3.staff.12': 'Bei {Kunden} {ist|war} {sie} wegen {ihres} einwandfreien Auftretens anerkannt.',

  'conduct_external.4.staff.1':
    'Gegenüber {Kunden} sowie Geschäftspartnern {tritt|trat} {sie} grundsätzlich freundlich auf.',
  'conduct_external.4.staff.2': 'Im Kontakt mit {Kunden} {ist|war} {sie} grundsätzlich hilfsbereit.',
  'conduct_external.4.staff.3': 'Bei Anfragen von {Kunden} {gibt|gab} {sie} grundsätzlich die gewünschten Auskünfte.',
  'conduct_external.4.staff.4': 'Auf die Anliegen von {Kunden} {geht|ging} {sie} in anforderungsgerechter Weise ein.',
  'conduct_external.4.staff.5':
    '{Ihr/Sein} Auftreten gegenüber {Kunden} {entspricht|entsprach} den Anforderungen der Stelle.',
  'conduct_external.4.staff.6':
    'Bei {Kunden} sowie Geschäftspartnern {vertritt|vertrat} {sie} unser Unternehmen in angemessener Weise.',
  'conduct_external.4.staff.7': 'Gegenüber {Kunden} {tritt|trat} {sie} ohne Tadel auf.',
  'conduct_external.4.staff.8': 'Im Kontakt mit {Kunden} {ist|war} {Frau/Herrn Names} Auftreten ohne Tadel.',
  'conduct_external.4.staff.9':
    'Der Umgang von {Frau/Herrn Name} mit {Kunden} {gibt|gab} keinen Anlass zu Beanstandungen.',

  'conduct_external.5.staff.1':
    'Gegenüber {Kunden} sowie Geschäftspartnern {tritt|trat} {sie} im Wesentlichen freundlich auf.',
  'conduct_external.5.staff.2': 'Im Kontakt mit {Kunden} {ist|war} {sie} um Hilfsbereitschaft bemüht.',
  'conduct_external.5.staff.3': 'Bei Anfragen von {Kunden} {gibt|gab} {sie} im Wesentlichen die gewünschten Auskünfte.',
  'conduct_external.5.staff.4': 'Auf die Anliegen von {Kunden} {geht|ging} {sie} im Wesentlichen ein.',
  'conduct_external.5.staff.5':
    '{Ihr/Sein} Auftreten gegenüber {Kunden} {entspricht|entsprach} im Wesentlichen den Erwartungen.',
  'conduct_external.5.staff.6':
    'Bei {Kunden} sowie Geschäftspartnern {ist|war} {sie} bemüht, unser Unternehmen angemessen zu vertreten.',
  'conduct_external.5.staff.7': 'Im Kontakt mit {Kunden} {gibt|gab} {sie} zu keiner Klage Anlass.',
  'conduct_external.5.staff.8': '{Sie} {gibt|gab} gegenüber {Kunden} zu keiner Klage Anlass.',
  'conduct_external.5.staff.9': 'Der Umgang von {Frau/Herrn Name} mit {Kunden} {gibt|gab} zu keiner Klage Anlass.',

  'conduct_external.1.manager.1':
    'Verhandlungen mit {Kunden} sowie Geschäftspartnern {führt|führte} {sie} stets sehr souverän, fair und mit Blick für das Ganze.',
  'conduct_external.1.manager.2':
    'Gegenüber {Kunden} sowie Geschäftspartnern {repräsentiert|repräsentierte} {sie} unser Unternehmen jederzeit hervorragend.',
  'conduct_external.1.manager.3':
    'Zu {Kunden} sowie wichtigen Geschäftspartnern {pflegt|pflegte} {sie} stets äußerst tragfähige Beziehungen.',
  'conduct_external.1.manager.4':
    '{Ihr/Sein} Ansehen bei {Kunden} sowie Geschäftspartnern {ist|war} stets außerordentlich hoch.',

  'conduct_external.2.manager.1':
    'Verhandlungen mit {Kunden} sowie Geschäftspartnern {führt|führte} {sie} stets souverän und fair.',
  'conduct_external.2.manager.2':
    'Gegenüber {Kunden} sowie Geschäftspartnern {repräsentiert|repräsentierte} {sie} unser Unternehmen jederzeit gut.',
  'conduct_external.2.manager.3':
    'Zu {Kunden} sowie wichtigen Geschäftspartnern {pflegt|pflegte} {sie} stets tragfähige Beziehungen.',
  'conduct_external.2.manager.4': '{Ihr/Sein} Ansehen bei {Kunden} sowie Geschäftspartnern {ist|war} stets hoch.',

  'conduct_external.3.manager.1':
    'Verhandlungen mit {Kunden} sowie Geschäftspartnern {führt|führte} {sie} sicher und fair.',
  'conduct_external.3.manager.2':
    'Gegenüber {Kunden} sowie Geschäftspartnern {repräsentiert|repräsentierte} {sie} unser Unternehmen gut.',
  'conduct_external.3.manager.3': 'Zu {Kunden} sowie Geschäftspartnern {pflegt|pflegte} {sie} gute Beziehungen.',
  'conduct_external.3.manager.4': '{Ihr/Sein} Ansehen bei {Kunden} sowie Geschäftspartnern {ist|war} gut.',

  'conduct_external.4.manager.1':
    'Verhandlungen mit {Kunden} sowie Geschäftspartnern {führt|führte} {sie} grundsätzlich sachlich.',
  'conduct_external.4.manager.2':
    'Gegenüber {Kunden} sowie Geschäftspartnern {repräsentiert|repräsentierte} {sie} unser Unternehmen in anforderungsgerechter Weise.',
  'conduct_external.4.manager.3':
    'Zu {Kunden} sowie Geschäftspartnern {pflegt|pflegte} {sie} grundsätzlich die nötigen Beziehungen.',
  'conduct_external.4.manager.4':
    '{Ihr/Sein} Umgang mit {Kunden} sowie Geschäftspartnern {entspricht|entsprach} den Anforderungen der Position.',

  'conduct_external.5.manager.1':
    'Verhandlungen mit {Kunden} sowie Geschäftspartnern {führt|führte} {sie} im Wesentlichen sachlich.',
  'conduct_external.5.manager.2':
    'Gegenüber {Kunden} sowie Geschäftspartnern {ist|war} {sie} bemüht, unser Unternehmen gut zu repräsentieren.',
  'conduct_external.5.manager.3':
    'Zu {Kunden} sowie Geschäftspartnern {pflegt|pflegte} {sie} im Wesentlichen die nötigen Beziehungen.',
  'conduct_external.5.manager.4':
    '{Ihr/Sein} Umgang mit {Kunden} sowie Geschäftspartnern {entspricht|entsprach} im Wesentlichen den Erwartungen an die Position.',

  'conduct_external.1.apprentice.1':
    '{Sie} {begegnet|begegnete} {Kunden} während der Ausbildung stets sehr freundlich und aufmerksam.',
  'conduct_external.1.apprentice.2': {
    text: 'Im Kontakt mit {Kunden} {gewinnt|gewann} {sie} sehr früh Sicherheit und {ist|war} jederzeit äußerst zuvorkommend.',
    version: 2,
  },
  'conduct_external.1.apprentice.3':
    'Wünsche von {Kunden} {nimmt|nahm} {sie} stets hervorragend auf und {gibt|gab} verständlich Auskunft.',
  'conduct_external.1.apprentice.4':
    'Gegenüber {Kunden} {verhält|verhielt} {sie sich} bereits in der Ausbildung stets äußerst höflich und verbindlich.',

  'conduct_external.2.apprentice.1':
    '{Sie} {begegnet|begegnete} {Kunden} während der Ausbildung stets freundlich und aufmerksam.',
  'conduct_external.2.apprentice.2':
    'Im Kontakt mit {Kunden} {gewinnt|gewann} {sie} früh Sicherheit und {bleibt|blieb} jederzeit zuvorkommend.',
  'conduct_external.2.apprentice.3':
    'Wünsche von {Kunden} {nimmt|nahm} {sie} stets gut auf und {gibt|gab} verständlich Auskunft.',
  'conduct_external.2.apprentice.4':
    'Gegenüber {Kunden} {verhält|verhielt} {sie sich} bereits in der Ausbildung stets höflich und verbindlich.',

  'conduct_external.3.apprentice.1': '{Sie} {begegnet|begegnete} {Kunden} während der Ausbildung freundlich.',
  'conduct_external.3.apprentice.2':
    'Im Kontakt mit {Kunden} {gewinnt|gewann} {sie} an Sicherheit und {ist|war} zuvorkommend.',
  'conduct_external.3.apprentice.3': 'Wünsche von {Kunden} {nimmt|nahm} {sie} gut auf.',
  'conduct_external.3.apprentice.4': 'Gegenüber {Kunden} {verhält|verhielt} {sie sich} in der Ausbildung höflich.',

  'conduct_external.4.apprentice.1':
    '{Sie} {begegnet|begegnete} {Kunden} während der Ausbildung grundsätzlich freundlich.',
  'conduct_external.4.apprentice.2':
    'Im Kontakt mit {Kunden} {zeigt|zeigte} {sie} ein der Ausbildung angemessenes Auftreten.',
  'conduct_external.4.apprentice.3': 'Wünsche von {Kunden} {nimmt|nahm} {sie} grundsätzlich richtig auf.',
  'conduct_external.4.apprentice.4':
    'Gegenüber {Kunden} {verhält|verhielt} {sie sich} in der Ausbildung anforderungsgerecht.',

  'conduct_external.5.apprentice.1':
    '{Sie} {begegnet|begegnete} {Kunden} während der Ausbildung im Wesentlichen freundlich.',
  'conduct_external.5.apprentice.2': 'Im Kontakt mit {Kunden} {ist|war} {sie} um ein sicheres Auftreten bemüht.',
  'conduct_external.5.apprentice.3': 'Wünsche von {Kunden} {nimmt|nahm} {sie} im Wesentlichen richtig auf.',
  'conduct_external.5.apprentice.4': 'Gegenüber {Kunden} {ist|war} {sie} in der Ausbildung um Höflichkeit bemüht.',

  'conduct_external.1.intern.1':
    '{Sie} {tritt|trat} {Kunden} im Praktikum stets sehr freundlich und aufgeschlossen gegenüber.',
  'conduct_external.1.intern.2':
    'Bei Terminen mit {Kunden} {ist|war} {sie} jederzeit eine hervorragende Unterstützung und {tritt|trat} sicher auf.',
  'conduct_external.1.intern.3':
    'Anfragen von {Kunden} {beantwortet|beantwortete} {sie} nach kurzer Einarbeitung stets äußerst freundlich und hilfsbereit.',
  'conduct_external.1.intern.4':
    'Gegenüber {Kunden} {findet|fand} {sie} im Praktikum stets sehr schnell den richtigen Ton.',

  'conduct_external.2.intern.1':
    '{Sie} {tritt|trat} {Kunden} im Praktikum stets freundlich und aufgeschlossen gegenüber.',
  'conduct_external.2.intern.2':
    'Bei Terminen mit {Kunden} {ist|war} {sie} jederzeit eine gute Unterstützung und {tritt|trat} sicher auf.',
  'conduct_external.2.intern.3':
    'Anfragen von {Kunden} {beantwortet|beantwortete} {sie} nach kurzer Einarbeitung stets freundlich und hilfsbereit.',
  'conduct_external.2.intern.4': 'Gegenüber {Kunden} {findet|fand} {sie} im Praktikum stets schnell den richtigen Ton.',

  'conduct_external.3.intern.1': '{Sie} {tritt|trat} {Kunden} im Praktikum freundlich und aufgeschlossen gegenüber.',
  'conduct_external.3.intern.2': 'Bei Terminen mit {Kunden} {ist|war} {sie} eine gute Unterstützung.',
  'conduct_external.3.intern.3': 'Anfragen von {Kunden} {beantwortet|beantwortete} {sie} nach Einarbeitung freundlich.',
  'conduct_external.3.intern.4': 'Gegenüber {Kunden} {findet|fand} {sie} im Praktikum den richtigen Ton.',

  'conduct_external.4.intern.1': '{Sie} {tritt|trat} {Kunden} im Praktikum grundsätzlich freundlich gegenüber.',
  'conduct_external.4.intern.2': 'Bei Terminen mit {Kunden} {hilft|half} {sie} in anforderungsgerechter Weise mit.',
  'conduct_external.4.intern.3':
    'Anfragen von {Kunden} {beantwortet|beantwortete} {sie} nach Einarbeitung grundsätzlich zutreffend.',
  'conduct_external.4.intern.4': 'Gegenüber {Kunden} {findet|fand} {sie} im Praktikum grundsätzlich den richtigen Ton.',

  'conduct_external.5.intern.1': '{Sie} {tritt|trat} {Kunden} im Praktikum im Wesentlichen freundlich gegenüber.',
  'conduct_external.5.intern.2': 'Bei Terminen mit {Kunden} {ist|war} {sie} bemüht, uns zu unterstützen.',
  'conduct_external.5.intern.3':
    'Anfragen von {Kunden} {beantwortet|beantwortete} {sie} nach Einarbeitung im Wesentlichen zutreffend.',
  'conduct_external.5.intern.4': 'Gegenüber {Kunden} {ist|war} {sie} im Praktikum um den richtigen Ton bemüht.',
}
