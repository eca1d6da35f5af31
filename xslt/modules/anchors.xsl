<?xml version="1.0" encoding="UTF-8"?>
<!-- What each block is called on the pages of its record; src/document/anchors.ts says the same. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- Blocks by their name: what stands on lines of its own, and what a reader looks up by itself. -->
  <xsl:variable name="ed:named-blocks" as="xs:string+" select="tokenize('
    p ab head l item castItem cell dateline salute signed addrLine byline trailer titlePart docImprint speaker stage line
    figDesc note stamp fw opener closer address argument epigraph')"/>

  <!-- Divisions and their like: whatever stands directly in one is a block, unless it only holds blocks, or marks a point
       between them. -->
  <xsl:variable name="ed:divisions" as="xs:string+" select="tokenize('
    div div1 div2 div3 div4 div5 div6 div7 front body back postscript list castList listBibl lg sp')"/>
  <xsl:variable name="ed:no-blocks" as="xs:string+" select="$ed:divisions, tokenize('
    text group floatingText table row figure titlePage docTitle pb cb gb lb milestone anchor handShift gap space index
    listTranspose substJoin delSpan addSpan damageSpan')"/>

  <xsl:function name="ed:has-anchor" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/self::tei:*) and (local-name($element) = $ed:named-blocks
      or exists($element/parent::tei:*[local-name() = $ed:divisions]) and not(local-name($element) = $ed:no-blocks))"
      xmlns:tei="http://www.tei-c.org/ns/1.0"/>
  </xsl:function>

  <!-- The xml:id of an element, if it can be one of HTML, and if no element before it has the same. -->
  <xsl:function name="ed:usable-id" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$element/@xml:id[matches(., '^\S+$')][$element is key('ed:id', ., root($element))[1]]/string()"/>
  </xsl:function>

  <!-- The anchor of each block: its xml:id, or else b1, b2 … in document order, counted over the blocks without one; b:1 where
       some element has the id b1. All at once, as each is asked for. -->
  <xsl:variable name="ed:anchors" as="map(xs:string, xs:string)">
    <xsl:map>
      <xsl:for-each select="($ed:record//(text | sourceDoc)//*)[ed:has-anchor(.)][empty(ed:usable-id(.))]">
        <xsl:if test="empty(ancestor::teiHeader)">
          <xsl:map-entry key="generate-id()" select="(if (exists(key('ed:id', 'b' || position()))) then 'b:' else 'b') || position()"/>
        </xsl:if>
      </xsl:for-each>
    </xsl:map>
  </xsl:variable>

  <xsl:function name="ed:anchor" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="(if ($element/@xml:id) then ed:usable-id($element) else (), $ed:anchors(generate-id($element)))[1]"/>
  </xsl:function>
</xsl:stylesheet>
