/** Instructions of XSLT 3.0, by what they try. */
export const INSTRUCTIONS: Readonly<Record<string, string>> = {
  'elements and attributes': `<a b="{$s}" x:c="{$n}" xmlns:y="urn:y"><xsl:attribute name="d" select="1, 2"/><y:e/></a>
    <xsl:element name="{$s}"><xsl:attribute name="{$s}" select="$e/@id"/>t</xsl:element>
    <xsl:element name="x:{$s}"/><xsl:element name="n" namespace="urn:n"/><p xmlns=""/>`,
  'a name that is none': '<xsl:element name="{$s} b"/>',
  'a prefix that is none': '<xsl:element name="nobody:{$s}"/>',
  'an attribute behind content': '<a>t<xsl:attribute name="b" select="1"/></a>',
  text: `<xsl:value-of select="/doc/p/@id" separator=", "/><xsl:value-of select="()"/>a<xsl:text> </xsl:text>{$s}b
    <xsl:comment select="$s"/><xsl:processing-instruction name="go" select="$s"/>`,
  'text that stands beside text': `<xsl:variable name="v" as="node()*">a<xsl:value-of select="$s"/><b/><xsl:text/>c</xsl:variable>
    <xsl:sequence select="count($v), $v ! string()"/><xsl:value-of><xsl:sequence select="1, 2"/>x<xsl:sequence select="3"/></xsl:value-of>`,
  'items among nodes': '<a><xsl:sequence select="1, 2, $e/@id, $e, \'x\', /doc/comment()"/></a>',
  choices: `<xsl:if test="$s">1</xsl:if><xsl:if test="$none">2</xsl:if>
    <xsl:choose><xsl:when test="$none">3</xsl:when><xsl:when test="$n gt 2">4</xsl:when><xsl:otherwise>5</xsl:otherwise></xsl:choose>`,
  'for each': `<xsl:for-each select="/doc/p"><i at="{position()}" of="{last()}">{@id}</i></xsl:for-each>
    <xsl:for-each select="()">x</xsl:for-each>
    <xsl:for-each select="/doc/p"><xsl:sort select="@n" order="descending" data-type="number"/>{@id}</xsl:for-each>`,
  'the current item': `<xsl:for-each select="/doc/p"><i a="{t:elements(/doc/*[@n = current()/@n])/@id}" b="{t:kind(string(/doc/p[@id = current()/@id]/@n))}"
    c="{count(t:elements((/doc/p/hi, .)[not(. is current())]))}">{t:elements(string(current()/@id)), /doc/p[. is current()]/@id}</i></xsl:for-each>
    <xsl:for-each select="('a', 'b')">{t:elements(/doc/p[@id = current()]/@n)}{map { 'x': /doc/p[@id = current()] }?x/@n}</xsl:for-each>`,
  groups: `<xsl:for-each-group select="/doc/*" group-by="local-name()"><g k="{current-grouping-key()}" n="{count(current-group())}"/></xsl:for-each-group>
    <xsl:for-each-group select="/doc/*" group-starting-with="*[@n = '2']"><g>{current-group()/@id}</g></xsl:for-each-group>
    <xsl:for-each-group select="/doc/*" group-adjacent="local-name()"><g>{current-group()/@id}</g></xsl:for-each-group>`,
  variables: `<xsl:variable name="a" select="$s || '!'"/><xsl:variable name="b"><c>{$a}</c></xsl:variable>
    <xsl:variable name="d" as="element()*"><e/><f/></xsl:variable><xsl:copy-of select="$b"/>{count($d)}<xsl:sequence select="$d"/>`,
  'a list in a variable': `<xsl:variable name="a" as="array(*)" select="['x', 'y']"/>{count(data($a))} {$a = 'y'} {string-join($a, '+')}`,
  'a variable of another type': '<xsl:variable name="a" as="xs:integer" select="$s"/>{$a}',
  'named templates': `<xsl:call-template name="t:named"/><xsl:call-template name="t:named"><xsl:with-param name="a" select="$n"/></xsl:call-template>
    <xsl:call-template name="t:named"><xsl:with-param name="a" select="'x'"/><xsl:with-param name="through" select="1" tunnel="yes"/></xsl:call-template>
    <xsl:variable name="v" as="node()*"><xsl:call-template name="t:named"/></xsl:variable>{count($v)}`,
  'a parameter that is missing': '<xsl:apply-templates select="$e" mode="t:asks"/>',
  'a parameter of another type':
    '<xsl:apply-templates select="$e" mode="t:asks"><xsl:with-param name="a" select="$e, $e"/></xsl:apply-templates>',
  templates: `<xsl:apply-templates select="/doc"/><xsl:apply-templates select="/doc/p" mode="t:one"><xsl:with-param name="through" select="'deep'" tunnel="yes"/></xsl:apply-templates>`,
  'modes for what has no rule': [
    'deep-copy',
    'shallow-copy',
    'deep-skip',
    'shallow-skip',
    'text-only-copy',
    'fail',
  ]
    .map(
      (each) =>
        `<r how="${each}"><xsl:try><xsl:apply-templates select="/" mode="t:${each}"/><xsl:catch>{$err:code}</xsl:catch></xsl:try></r>`,
    )
    .join(''),
  'what is passed over, as a value': `<xsl:variable name="a" as="node()*"><xsl:apply-templates select="$e" mode="t:deep-skip"/></xsl:variable>
    <xsl:variable name="b" as="node()*"><xsl:apply-templates select="/doc/q" mode="t:deep-skip"/></xsl:variable>
    <xsl:variable name="all" select="$e, /doc/q"/><xsl:variable name="c" as="node()*"><xsl:apply-templates select="$all" mode="t:deep-skip"/></xsl:variable>
    {count($a)} {count($b)} {count($c)}<xsl:for-each select="/doc/*"><xsl:variable name="d" as="node()*"><xsl:apply-templates select="." mode="t:deep-skip"/></xsl:variable>{count($d)}</xsl:for-each>`,
  'content of several items': `<a b="{$e, $n, $none, /doc/@k}" c="{/doc/p/text()}" d="{$m}"/>`,
  'texts without text': `<a b="{$e/hi/text()[. = '']}"><xsl:value-of select="'', 'x', ''"/></a>`,
  'a parameter with a default of its type': `<xsl:call-template name="t:typed"/><xsl:call-template name="t:typed"><xsl:with-param name="yes" select="$e/@n"/></xsl:call-template>
    <xsl:call-template name="t:typed"><xsl:with-param name="yes" select="true()"/><xsl:with-param name="all" select="$n, 'x'"/></xsl:call-template>`,
  'a truth that is none':
    '<xsl:call-template name="t:typed"><xsl:with-param name="yes" select="$n"/></xsl:call-template>',
  'atomic items in templates':
    '<xsl:apply-templates select="1, \'a\', $e/@id, /doc/comment()" mode="t:items"/>',
  'the next rule': '<xsl:apply-templates select="/doc/p[2]" mode="t:next"/>',
  'rules that fit alike': '<xsl:apply-templates select="/doc/p" mode="t:alike"/>',
  'what stands in a variable': `<xsl:variable name="v" as="node()*"><xsl:apply-templates select="/doc/p[1]" mode="t:one"/></xsl:variable>
    <xsl:sequence select="$v"/><xsl:copy-of select="$v[1]/node()"/><xsl:copy select="$e">c</xsl:copy>`,
  'parts of strings': `<xsl:analyze-string select="'a1b22'" regex="[0-9]+"><xsl:matching-substring><n>{.}:{regex-group(0)}</n></xsl:matching-substring>
    <xsl:non-matching-substring>{.}{position()}</xsl:non-matching-substring></xsl:analyze-string>`,
  'step by step': `<xsl:iterate select="/doc/p"><xsl:param name="sum" select="0"/><xsl:on-completion>={$sum}</xsl:on-completion>
    <xsl:choose><xsl:when test="@n = '3'"><xsl:break>stop {$sum}</xsl:break></xsl:when><xsl:otherwise><xsl:next-iteration><xsl:with-param name="sum" select="$sum + xs:integer(@n)"/></xsl:next-iteration></xsl:otherwise></xsl:choose></xsl:iterate>`,
  keys: `{key('t:by-n', '2')/@id}{key('t:by-n', 'x')/@id}{key('t:by-n', /doc/p/@n, /doc)/@id}`,
  'after an error': `<xsl:for-each select="/doc/p"><xsl:try>{@id}<xsl:sequence select="hi/error()"/><xsl:catch>[{@id} {position()}]</xsl:catch></xsl:try></xsl:for-each>`,
  numbers:
    '<xsl:for-each select="/doc/p"><xsl:number value="position()" format="i"/> <xsl:number/> </xsl:for-each>',
};
