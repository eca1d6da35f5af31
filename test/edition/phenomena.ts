/** TEI of a letter round the content of its body. */
const letter = (
  title: string,
  body: string,
) => `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>
<titleStmt><title>${title}</title></titleStmt><publicationStmt><p>P</p></publicationStmt>
<sourceDesc><msDesc><msIdentifier><repository>Archive</repository></msIdentifier><physDesc><handDesc>
<handNote xml:id="h1">Unidentified hand</handNote></handDesc></physDesc></msDesc></sourceDesc></fileDesc>
<encodingDesc><editorialDecl><p>Nothing was left out.</p></editorialDecl><tagsDecl>
<rendition scheme="free" xml:id="square">[…]</rendition></tagsDecl></encodingDesc></teiHeader>
<text xml:lang="en"><body>${body}</body></text></TEI>`;

/** One of each thing that a record may hold. */
export const PHENOMENA = letter(
  'All signs',
  `<div type="letter" xml:id="l"><opener><dateline>Here, <date when="1960-07">July</date></dateline>
<add hand="#h1" place="margin left" xml:id="ad">p/1</add><note type="marginal" place="margin left">seen</note></opener>
<pb n="1"/><p xml:id="x:y">A <choice><abbr>c.</abbr><expan>comrade</expan></choice>, <choice><sic>teh</sic><corr>the</corr></choice>
 <del>old</del> <add place="above">new</add> <supplied reason="omitted">word</supplied> <unclear>dim</unclear>
 <gap reason="illegible" unit="chars" quantity="3"/> <hi rend="letter-spaced">spaced</hi> <hi rend="superscript">up</hi>
 <foreign xml:lang="cs">slovo</foreign> <lb break="no" rend="hyphen"/>end<note place="bottom">A note <foreign xml:lang="he">שלום</foreign>.</note>
 <ref target="#l">see</ref> <ref target="https://example.org/a b?c=[d]#e#f">web</ref> <ref target="other.xml#q">elsewhere</ref>
 <measure quantity="3" unit="kg">3 kg</measure><pb n="2" xml:id="p2"/> on.</p>
<note type="stamp" subtype="receipt"><stamp>RECEIVED<lb/>1960</stamp></note>
<note type="marginal" place="margin right"><gap reason="illegible"/></note>
<list><head>List</head><item>One</item><item>Two <list><item>Three</item></list></item></list>
<list><label>A</label><item>a</item></list>
<table><head>Table</head><row role="label"><cell>H</cell></row><row><cell cols="2">c</cell></row></table>
<lg><l>Line</l><l>Line</l></lg><quote><p>Quoted.</p></quote><sp><speaker>A.</speaker><p>Speaks.</p></sp>
<figure><graphic url="a.png"/><figDesc>A seal</figDesc></figure>
<figure><graphic url="b.png"/><figDesc>Another</figDesc></figure><p>In line <graphic url="c.png"/>.</p>
<closer><salute>Yours</salute><signed hand="#h1"><gap reason="illegible"/></signed>
<address><addrLine>Street 1</addrLine><addrLine>Town</addrLine></address></closer>
<postscript><p>More.</p></postscript>
<trailer type="form"><label>No.:</label> 2 <label>Sheets:</label> 3</trailer></div>
<div xml:lang="he" xml:id="heb"><head>כותרת</head><p>שלום <fw>12</fw> <space/> עולם</p></div>
<div type="report"><head>Second</head><ab type="unparsed">[?]</ab><p>Text <q>q</q> <emph>e</emph> <term>t</term></p></div>`,
);

/** What would be a script, an address or markup, if it were taken for one. */
export const HOSTILE = letter(
  '&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;',
  `<p xml:id="o n">&lt;script&gt;alert(1)&lt;/script&gt; ]]&gt; &amp;amp; &lt;a href="x.xhtml#y"&gt;</p>
<p><ref target="javascript:alert(1)">one</ref> <ref target="JAVASCRIPT:alert(1)">two</ref> <ref target="http://">three</ref>
 <ref target="https://a b/">four</ref> <ref target="file:///etc/passwd">five</ref> <ref target="data:text/html,x">six</ref>
 <ref target="mailto:a">seven</ref> <ref target="https://user@example.org:99999999/">eight</ref></p>
<p rend="x&quot; onclick=&quot;alert(1)"><graphic url="javascript:alert(1)"/><graphic url="../../../etc/passwd"/></p>
<p><note place="bottom" xml:id="note..1">in the way</note> <note place="bottom">second</note></p>`,
);
