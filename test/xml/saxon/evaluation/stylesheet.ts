import { EXPRESSIONS } from './expressions.ts';
import { INSTRUCTIONS } from './instructions.ts';

export const SOURCE = `<doc xmlns:x="urn:x" x:n="0" k="v"><!-- a comment --><p id="a" n="1">one <hi>two</hi></p>
<p id="b" n="2" x:n="9"><hi>three</hi> four <hi rend="i">five</hi></p><q id="c">six</q><?go on?><p id="d" n="3">seven<hi/></p>
<x:p id="e"> eight  nine </x:p></doc>`;

/** What is tried, in the order of the results of the stylesheet. */
export const TRIED: readonly string[] = [...Object.values(EXPRESSIONS).flat(), ...Object.keys(INSTRUCTIONS)];

const CASES = [
  ...Object.values(EXPRESSIONS)
    .flat()
    .map(
      (expression) =>
        `<xsl:sequence select="${expression.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')}"/>`,
    ),
  ...Object.values(INSTRUCTIONS),
];

const MODES = ['deep-copy', 'shallow-copy', 'deep-skip', 'shallow-skip', 'text-only-copy', 'fail'];

export const STYLESHEET = `<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:array="http://www.w3.org/2005/xpath-functions/array"
  xmlns:err="http://www.w3.org/2005/xqt-errors" xmlns:t="urn:t" xmlns:x="urn:x" expand-text="yes">
  <xsl:param name="t:string" select="'abc'"/>
  <xsl:param name="t:number" select="3"/>
  <xsl:variable name="t:table" select="map { 'a': (1, 2), 'b': /doc/q }"/>
  <xsl:variable name="t:again" select="count(/doc/p)"/>
  <xsl:key name="t:by-n" match="p | q" use="@n"/>
  <xsl:function name="t:twice"><xsl:param name="n"/><xsl:sequence select="2 * $n"/></xsl:function>
  <xsl:function name="t:count-down" as="xs:integer*"><xsl:param name="n" as="xs:integer"/>
    <xsl:sequence select="if ($n le 0) then () else ($n, t:count-down($n - 1))"/></xsl:function>
  <xsl:function name="t:first-of"><xsl:param name="all" as="item()+"/><xsl:for-each select="$all"><xsl:if test="position() eq 1"><xsl:sequence select="."/></xsl:if></xsl:for-each></xsl:function>
  <xsl:function name="t:one-string" as="xs:string"><xsl:param name="s" as="xs:string"/><xsl:sequence select="$s || '.'"/></xsl:function>
  <xsl:function name="t:kind"><xsl:param name="value"/><xsl:sequence select="if ($value instance of xs:string) then 'string'
    else if ($value instance of xs:untypedAtomic) then 'untyped' else 'other'"/></xsl:function>
  <xsl:function name="t:text"><xsl:param name="value"/><xsl:variable name="text" as="text()"><xsl:value-of select="$value"/></xsl:variable>
    <xsl:sequence select="concat('', $value, $text)"/></xsl:function>
  <xsl:function name="t:node"><xsl:param name="value" as="node()"/><xsl:sequence select="$value"/></xsl:function>
  <xsl:function name="t:elements" as="element()*"><xsl:param name="all" as="item()*"/><xsl:sequence select="$all"/></xsl:function>
  <xsl:template name="t:named"><xsl:param name="a" select="'default'"/><xsl:param name="through" tunnel="yes" select="'none'"/>
    <named a="{$a}" through="{$through}"/></xsl:template>
  <xsl:template name="t:typed"><xsl:param name="yes" as="xs:boolean" select="false()"/><xsl:param name="all" as="xs:string*"/>
    <typed yes="{$yes}" all="{count($all)}"/></xsl:template>
  <xsl:mode name="t:asks"/><xsl:template match="p" mode="t:asks"><xsl:param name="a" as="element()" required="yes"/><xsl:copy-of select="$a"/></xsl:template>
  <xsl:template match="doc"><doc><xsl:apply-templates select="@*, node()"/></doc></xsl:template>
  <xsl:template match="p[hi]"><with-hi><xsl:apply-templates/></with-hi></xsl:template>
  <xsl:template match="p[@n = 3]" priority="2">three <xsl:next-match/></xsl:template>
  <xsl:template match="text()[contains(., 'e')] | comment()">[{.}]</xsl:template>
  <xsl:template match="processing-instruction('go')">go: {.}</xsl:template>
  <xsl:template match="@k">k={.}</xsl:template>
  <xsl:template match="doc/x:p">x <xsl:apply-imports/></xsl:template>
  <xsl:mode name="t:one" on-no-match="shallow-skip"/>
  <xsl:template match="p" mode="t:one"><xsl:param name="through" tunnel="yes" select="'none'"/><p1 t="{$through}"><xsl:apply-templates mode="#current"/></p1></xsl:template>
  <xsl:template match="hi" mode="t:one"><xsl:param name="through" tunnel="yes"/><h t="{$through}">{.}</h></xsl:template>
  <xsl:mode name="t:items"/>
  <xsl:template match=".[. instance of xs:integer]" mode="t:items">int {.};</xsl:template>
  <xsl:template match="@id" mode="t:items">id {.};</xsl:template>
  <xsl:template match="*" mode="t:next" priority="1">any:<xsl:value-of select="position()"/></xsl:template>
  <xsl:template match="p" mode="t:next" priority="2">p:<xsl:next-match/></xsl:template>
  <xsl:template match="p[error()]" mode="t:next" priority="4">never</xsl:template>
  <xsl:template match="p[hi][2]" mode="t:next" priority="3">second:<xsl:next-match/></xsl:template>
  <xsl:mode name="t:alike" on-multiple-match="fail"/>
  <xsl:template match="p[@id]" mode="t:alike">1</xsl:template>
  <xsl:template match="p[@n]" mode="t:alike">2</xsl:template>
  ${MODES.map((each) => `<xsl:mode name="t:${each}" on-no-match="${each}"/><xsl:template match="q" mode="t:${each}"><Q/></xsl:template>`).join('')}
  <xsl:template match="/" mode="t:all">
    <xsl:variable name="e" select="/doc/p[1]"/>
    <xsl:variable name="s" select="$t:string"/>
    <xsl:variable name="n" select="$t:number"/>
    <xsl:variable name="m" select="map { 'a': 1, 'b': ('x', 'y'), 1: 'one' }"/>
    <xsl:variable name="none" select="/doc/nothing"/>
    <all>${CASES.map(
      (each) => `<xsl:variable name="given" as="item()*"><xsl:try>${each}
        <xsl:catch><xsl:sequence select="'error ' || $err:code || ' ' || $err:description"/></xsl:catch></xsl:try></xsl:variable>
      <result><xsl:sequence select="serialize($given, map { 'method': 'adaptive', 'item-separator': '&#10;' })"/></result>`,
    ).join('\n')}</all>
  </xsl:template>
</xsl:stylesheet>`;
