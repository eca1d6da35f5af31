<?xml version="1.0" encoding="UTF-8"?>
<!-- Deletions, additions and damage that go across paragraphs or pages: where each begins and ends (TEI Guidelines, 12.3.1.4). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- What ends at a place, by its xml:id. -->
  <xsl:variable name="ed:ends-of-spans" as="map(xs:string, element()*)" select="
    map:merge((ed:in-text('delSpan'), ed:in-text('addSpan'), ed:in-text('damageSpan'))[@spanTo]
      ! map:entry(substring-after(@spanTo, '#'), .), map { 'duplicates': 'combine' })"/>

  <xsl:template match="delSpan | addSpan | damageSpan" mode="diplomatic reading">
    <span class="report generated">
      <xsl:sequence select="ed:html-id(.), ed:our-language(.)"/>
      <xsl:text>[{ed:say('span.begins.' || local-name())}]</xsl:text>
    </span>
    <xsl:call-template name="ed:note-signs"/>
  </xsl:template>

  <xsl:template match="anchor[exists($ed:ends-of-spans(string(@xml:id)))]" mode="diplomatic reading" priority="1">
    <span class="report generated">
      <xsl:sequence select="ed:html-id(.), ed:our-language(.)"/>
      <xsl:text>{$ed:ends-of-spans(string(@xml:id)) ! ('[' || ed:say('span.ends.' || local-name()) || ']')}</xsl:text>
    </span>
  </xsl:template>
</xsl:stylesheet>
