<?xml version="1.0" encoding="UTF-8"?>
<!-- What the book asks of its chapters, as JSON: for contents, registers and links from one to another. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition" xmlns:epub="http://www.idpf.org/2007/ops"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xpath-default-namespace="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all" expand-text="yes">

  <!-- The images that a page of a view shows. -->
  <xsl:mode name="ed:images" on-no-match="fail"/>
  <!-- Title, headings, pages, names and anchors of a chapter. -->
  <xsl:mode name="ed:facts" on-no-match="fail"/>

  <xsl:template match="/" mode="ed:images">
    <xsl:sequence select="ed:json(map { 'images': array { distinct-values(//main//img[ed:is-kept(.)]/@src ! string()) } })"/>
  </xsl:template>

  <xsl:template match="/" mode="ed:facts">
    <xsl:sequence select="ed:json(map {
      'title': string(/html/head/title),
      'language': string((//article)[1]/@lang),
      'headings': array { //article/section[@id]/(h2 | h3)[1] ! map {
        'id': string(../@id), 'title': normalize-space(string-join(ed:words-of-heading(.))) } },
      'pages': array { //*[@epub:type = 'pagebreak'] ! map { 'id': string(@id), 'label': ed:page-label(.) } },
      'mentions': array { //a[starts-with(@href, '../registers/')] ! map {
        'entry': string(@href), 'id': string(@id) } },
      'ids': array { //@id ! string() } })"/>
  </xsl:template>

  <!-- Without the signs of its notes. -->
  <xsl:function name="ed:words-of-heading" as="xs:string*">
    <xsl:param name="heading" as="element()"/>
    <xsl:sequence select="$heading//text()[empty(ancestor::sup[ed:has-class(., 'note-sign')])] ! string()"/>
  </xsl:function>

  <!-- “2” of “[page 2]”. -->
  <xsl:function name="ed:page-label" as="xs:string">
    <xsl:param name="break" as="element()"/>
    <xsl:sequence select="replace(normalize-space($break), '^\[|\]$', '')"/>
  </xsl:function>

  <xsl:function name="ed:json" as="xs:string">
    <xsl:param name="value" as="map(*)"/>
    <xsl:sequence select="serialize($value, map { 'method': 'json' })"/>
  </xsl:function>
</xsl:stylesheet>
