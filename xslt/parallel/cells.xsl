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

  <xsl:template match="@id[contains(., ':')]" mode="ed:cell">
    <xsl:attribute name="id" select="ed:side(.) || '.' || ."/>
  </xsl:template>

  <xsl:template match="@id[not(contains(., ':'))]" mode="ed:cell">
    <xsl:if test="not(root() is $ed:right and key('ed:by-id', ., $ed:left)[ancestor::article or ancestor::section[ed:is(., 'notes')]])">
      <xsl:copy/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="@aria-labelledby | @aria-describedby" mode="ed:cell">
    <xsl:attribute name="{name()}" select="tokenize(.) ! (if (contains(., ':')) then ed:side(current()) || '.' || . else .)"/>
  </xsl:template>

  <!-- A link leads to its side; to what only the page of the view has, it leads there. -->
  <xsl:template match="a/@href[starts-with(., '#')]" mode="ed:cell">
    <xsl:variable name="id" as="xs:string" select="substring(., 2)"/>
    <xsl:variable name="here" as="xs:boolean" select="
      exists(key('ed:by-id', $id, root())[ancestor::article or ancestor-or-self::section[ed:is(., 'notes')]])"/>
    <xsl:attribute name="href" select="
      if (not($here)) then $ed:sides[?name eq ed:side(current())]?href || .
      else if (contains($id, ':')) then '#' || ed:side(.) || '.' || $id
      else ."/>
  </xsl:template>

  <!-- What only the page of the view has: the links of its blocks to themselves. A name leads to the list of names there. -->
  <xsl:template match="a[ed:is(., 'here')]" mode="ed:cell"/>

  <xsl:template match="@data-entry" mode="ed:cell"/>

  <xsl:template match="a[@data-entry]/@href" mode="ed:cell" priority="1">
    <xsl:attribute name="href" select="$ed:sides[?name eq ed:side(current())]?href || '#' || ../@data-entry"/>
  </xsl:template>

  <xsl:function name="ed:side" as="xs:string">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="if (root($node) is $ed:right) then $ed:sides[2]?name else $ed:sides[1]?name"/>
  </xsl:function>
</xsl:stylesheet>
