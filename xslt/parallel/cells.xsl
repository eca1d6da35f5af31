<?xml version="1.0" encoding="UTF-8"?>
<!-- A row and its two cells. Anchors of the record stand once on a page, on the first side; ids of ours, as those of notes, stand on
     both sides with the name of their side before them. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- A block in its cell. -->
  <xsl:mode name="ed:cell" on-no-match="shallow-copy"/>

  <!-- `anchor`: the block whose lines of the transcript stand beside it, where there is no second page. -->
  <xsl:template name="ed:row">
    <xsl:param name="left" as="element()*"/>
    <xsl:param name="right" as="element()*"/>
    <xsl:param name="anchor" as="xs:string?" select="()"/>
    <div class="row">
      <div class="cell {$ed:sides[1]?name}">
        <xsl:apply-templates select="$left" mode="ed:cell"/>
      </div>
      <div class="cell {$ed:sides[2]?name}">
        <xsl:choose>
          <xsl:when test="exists($ed:right)">
            <xsl:apply-templates select="$right" mode="ed:cell"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:for-each select="$ed:transcript(($anchor, '')[1])">
              <p class="lines">{.}</p>
            </xsl:for-each>
          </xsl:otherwise>
        </xsl:choose>
      </div>
    </div>
  </xsl:template>

  <!-- Most elements are as they are on the page of the view: their attributes need not be gone through, nor what is in them where
       no element is. -->
  <xsl:template match="*[not(@id or @href or @data-entry or @aria-labelledby or @aria-describedby)]" mode="ed:cell" priority="-0.5">
    <xsl:choose>
      <xsl:when test="*">
        <xsl:copy>
          <xsl:copy-of select="@*"/>
          <xsl:apply-templates mode="#current"/>
        </xsl:copy>
      </xsl:when>
      <xsl:otherwise>
        <xsl:copy-of select="."/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The ids that stand here, of each side. -->
  <xsl:variable name="ed:left-ids" as="map(xs:string, xs:boolean)" select="ed:ids($ed:left-text, $ed:left-notes)"/>
  <xsl:variable name="ed:right-ids" as="map(xs:string, xs:boolean)" select="ed:ids($ed:right-text, $ed:right-notes)"/>

  <xsl:function name="ed:ids" as="map(xs:string, xs:boolean)">
    <xsl:param name="text" as="element()?"/>
    <xsl:param name="notes" as="element()?"/>
    <xsl:map>
      <xsl:for-each-group select="($text ! descendant::*, $notes ! descendant-or-self::*) ! @id ! string()" group-by=".">
        <xsl:map-entry key="." select="true()"/>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:function>

  <xsl:template match="@id" mode="ed:cell">
    <xsl:choose>
      <xsl:when test="contains(., ':')">
        <xsl:attribute name="id" select="ed:side(.) || '.' || ."/>
      </xsl:when>
      <xsl:when test="root() is $ed:left or not($ed:left-ids(string()))">
        <xsl:copy/>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="@aria-labelledby | @aria-describedby" mode="ed:cell">
    <xsl:attribute name="{name()}" select="tokenize(.) ! (if (contains(., ':')) then ed:side(current()) || '.' || . else .)"/>
  </xsl:template>

  <!-- Two lists of notes are told apart by the names of their sides. -->
  <xsl:template match="section[ed:is(., 'notes')]/@aria-labelledby" mode="ed:cell" priority="1">
    <xsl:variable name="side" as="xs:string" select="ed:side(.)"/>
    <xsl:attribute name="aria-labelledby" select="(tokenize(.), 'side:') ! ($side || '.' || .)"/>
  </xsl:template>

  <!-- A link leads to its side; to what only the page of the view has, it leads there. -->
  <xsl:template match="a/@href[starts-with(., '#')]" mode="ed:cell">
    <xsl:variable name="id" as="xs:string" select="substring(., 2)"/>
    <xsl:variable name="here" as="xs:boolean" select="exists((if (root() is $ed:right) then $ed:right-ids else $ed:left-ids)($id))"/>
    <xsl:attribute name="href" select="
      if (not($here)) then $ed:sides[?name eq ed:side(current())]?href || .
      else if (contains($id, ':')) then '#' || ed:side(.) || '.' || $id
      else ."/>
  </xsl:template>

  <!-- The link of a block to itself stands where its anchor does. -->
  <xsl:template match="a[ed:is(., 'here')]" mode="ed:cell">
    <xsl:variable name="anchor" as="attribute()?">
      <xsl:apply-templates select="../@id" mode="#current"/>
    </xsl:variable>
    <xsl:if test="exists($anchor)">
      <xsl:copy>
        <xsl:apply-templates select="@* except @href" mode="#current"/>
        <xsl:attribute name="href" select="'#' || $anchor"/>
        <xsl:apply-templates mode="#current"/>
      </xsl:copy>
    </xsl:if>
  </xsl:template>

  <!-- The list of names is on the page of the view alone. -->

  <xsl:template match="@data-entry" mode="ed:cell"/>

  <xsl:template match="a[@data-entry]/@href" mode="ed:cell" priority="1">
    <xsl:attribute name="href" select="$ed:sides[?name eq ed:side(current())]?href || '#' || ../@data-entry"/>
  </xsl:template>

  <xsl:function name="ed:side" as="xs:string">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="if (root($node) is $ed:right) then $ed:sides[2]?name else $ed:sides[1]?name"/>
  </xsl:function>
</xsl:stylesheet>
