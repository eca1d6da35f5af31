import { describe, expect, it } from 'vitest';
import { metadata } from '../../src/document/metadata.ts';
import { read, tei } from './samples.ts';

const of = (header: string) => metadata(read(tei('', header), 'records/x.xml'));

describe('the metadata of a record', () => {
  it('of an empty header is its file name', () => {
    expect(of('')).toMatchObject({
      title: 'records/x.xml',
      date: undefined,
      sender: undefined,
      addressee: undefined,
    });
  });

  it('takes the main title, with its white space collapsed', () => {
    const titles = '<title type="sub">No</title><title type="main">A\n  letter</title>';
    expect(of(`<fileDesc><titleStmt>${titles}</titleStmt></fileDesc>`).title).toBe('A letter');
  });

  it('takes the title of the text, and not that of its series, nor one without words', () => {
    const title = (titles: string) => of(`<fileDesc><titleStmt>${titles}</titleStmt></fileDesc>`).title;
    expect(
      title(
        '<title level="s">Letters</title><title type="iso">1900</title><title level="a">Ada to Bo</title>',
      ),
    ).toBe('Ada to Bo');
    expect(title('<title level="s">Letters</title><title type="iso">1900</title><title>Ada</title>')).toBe(
      'Ada',
    );
    expect(title('<title type="main"> </title><title level="s">Letters</title>')).toBe('Letters');
  });

  it('takes the title of the text, and not the main one of its volume or series', () => {
    const title = (titles: string) => of(`<fileDesc><titleStmt>${titles}</titleStmt></fileDesc>`).title;
    const series = '<title level="s" type="main">Minutes</title>';
    const volume = '<title level="m" type="main">Volume 8</title>';
    expect(title(`${series}<title level="a" type="desc">No. 66</title>${volume}`)).toBe('No. 66');
    expect(title(series + volume)).toBe('Volume 8');
    expect(title(series)).toBe('Minutes');
  });

  it('without a date of its own has that of what was said, or of the meeting', () => {
    const meeting =
      '<fileDesc><titleStmt><meeting>Council, <date when="1915-09-09"/></meeting></titleStmt></fileDesc>';
    const setting =
      '<profileDesc><settingDesc><setting><date when="2016-02-12"/></setting></settingDesc></profileDesc>';
    expect(of(meeting).when).toBe('1915-09-09');
    expect(of(meeting + setting).when).toBe('2016-02-12');
  });

  it('passes over empty dates, as templates have them', () => {
    const header = (
      created: string,
      sent: string,
      setting: string,
    ) => `<fileDesc><titleStmt><title>T</title><meeting><date/></meeting></titleStmt><sourceDesc><msDesc><history><origin><origDate/>
      <origDate when="1911"/></origin></history></msDesc></sourceDesc></fileDesc><profileDesc><creation><date type="document" when=""/>${created}</creation>
      <settingDesc><setting>${setting}</setting></settingDesc><correspDesc><correspAction type="sent"><date> </date>${sent}</correspAction></correspDesc></profileDesc>`;
    expect(of(header('', '', '<date/>'))).toMatchObject({ when: '1911', date: '1911' });
    expect(of(header('', '', '<date/><date when="1912"/>')).when).toBe('1912');
    expect(of(header('', '<date when="1913"/>', '<date/>')).when).toBe('1913');
    expect(of(header('<date when="1914"/>', '<date when="1913"/>', '<date/>')).when).toBe('1914');
  });

  it('takes days of the Julian calendar, as inscriptions have them, and the names of a place without its coordinates', () => {
    const origin = (date: string) =>
      `<fileDesc><sourceDesc><msDesc><history><origin><origPlace><region>Sicilia</region> <placeName>Segesta</placeName> <placeName/>
      <geo>37.9, 12.8</geo></origPlace>${date}</origin></history></msDesc></sourceDesc></fileDesc>`;
    const date =
      '<origDate datingMethod="#julian" notBefore-custom="-0500" notAfter-custom="-0480">500—480 BCE</origDate>';
    expect(of(origin(date))).toMatchObject({ when: '-0500', date: '500—480 BCE', place: 'Sicilia, Segesta' });
    expect(of(origin(date.replace('#julian', '#mayan'))).when).toBeUndefined();
  });

  it('without a date of creation has that on which it was sent, or that of its origin', () => {
    const origin = '<origDate notBefore="1250" notAfter="1300">13th century</origDate>';
    const header = (
      sent: string,
      created = '',
    ) => `<fileDesc><sourceDesc><msDesc><history><origin>${origin}</origin></history></msDesc>
      </sourceDesc></fileDesc><profileDesc>${created}<correspDesc><correspAction type="sent">${sent}</correspAction></correspDesc></profileDesc>`;
    const sent = '<date when="1897-11-10">10. 11. 1897</date>';
    expect(of(header('')).date).toBe('13th century');
    expect(of(header(sent))).toMatchObject({ date: '10. 11. 1897', when: '1897-11-10' });
    expect(of(header(sent, '<creation><date when="1897-11"/></creation>')).when).toBe('1897-11');
  });

  it('takes the date of the document, in words where it has words', () => {
    const dated = (dates: string) => of(`<profileDesc><creation>${dates}</creation></profileDesc>`);
    expect(dated('<date when="1960-06-28">28 June 1960</date>')).toMatchObject({
      date: '28 June 1960',
      when: '1960-06-28',
    });
    expect(dated('<date notBefore="1960"/>')).toMatchObject({ date: '1960', when: '1960' });
    expect(dated('<date to="1952">to 1952</date>')).toMatchObject({ date: 'to 1952', when: '1952' });
    expect(dated('<date notAfter="1952"/>').when).toBe('1952');
    expect(dated('<date type="copy" when="1970"/><date type="document" when="1960"/>').when).toBe('1960');
  });

  it('tells parts of a name as words, also where nothing stands between them', () => {
    const sent =
      '<persName><forename>Ada</forename><nameLink>van</nameLink><surname>Orsin</surname>-<surname>Holt</surname>, M.A.</persName>';
    const header = `<profileDesc><correspDesc><correspAction type="sent">${sent}</correspAction></correspDesc></profileDesc>`;
    expect(of(header).sender).toBe('Ada van Orsin-Holt, M.A.');
    const chinese = '<persName><surname>毛</surname><forename>泽东</forename></persName>';
    expect(of(header.replace(sent, chinese)).sender).toBe('毛泽东');
  });

  it('takes sender, addressee and archive', () => {
    const header = `<fileDesc><sourceDesc><msDesc><msIdentifier><settlement>Lund</settlement>
      <repository>City Archive</repository><idno>7</idno></msIdentifier></msDesc></sourceDesc></fileDesc>
      <profileDesc><correspDesc><correspAction type="sent"><persName>Ada</persName><placeName>Lund</placeName>
      <date when="1900"/></correspAction><correspAction type="received"><orgName>Office</orgName></correspAction>
      </correspDesc></profileDesc>`;
    expect(of(header)).toMatchObject({
      sender: 'Ada',
      place: 'Lund',
      addressee: 'Office',
      archive: 'City Archive, Lund; 7',
    });
  });

  it('of several letters takes the one sent on the day of the document', () => {
    const letter = (name: string, when: string) =>
      `<correspDesc><correspAction type="sent"><persName>${name}</persName><date when="${when}"/></correspAction></correspDesc>`;
    const header = `<profileDesc><creation><date when="1901"/></creation>${letter('Ada', '1900')}${letter('Bo', '1901')}</profileDesc>`;
    expect(of(header).sender).toBe('Bo');
  });
});
