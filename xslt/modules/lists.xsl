<?xml version="1.0" encoding="UTF-8"?>
<!-- Lists, tables and bibliographies (TEI Guidelines, 3.8, 3.12, 14). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="list | castList | castGroup | listBibl" mode="diplomatic reading">
    <xsl:variable name="labelled" as="xs:boolean" select="label and item"/>
    <xsl:apply-templates select="head" mode="#current"/>
    <xsl:element name="{if ($labelled) then 'dl' else 'ul'}">
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="@type[. = 'distribution']/string(), 'marked'[current()/self::list[ed:is-marked(.)]]"/>
      </xsl:call-template>
      <xsl:call-template name="ed:parts">
        <xsl:with-param name="own" select="'item', 'castItem', if ($labelled) then 'label' else ()"/>
        <xsl:with-param name="part" select="if ($labelled) then 'dd' else 'li'"/>
      </xsl:call-template>
    </xsl:element>
  </xsl:template>

  <!-- The parts of a list or row; what stands among them is a part of HTML’s too. -->
  <xsl:template name="ed:parts">
    <xsl:param name="own" as="xs:string+"/>
    <xsl:param name="part" as="xs:string"/>
    <xsl:for-each select="* except head">
      <xsl:choose>
        <xsl:when test="local-name() = $own">
          <xsl:apply-templates select="." mode="#current"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:where-populated>
            <xsl:element name="{$part}">
              <xsl:apply-templates select="." mode="#current"/>
            </xsl:element>
          </xsl:where-populated>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="list/head | table/head | listBibl/head | castList/head | castGroup/head | listApp/head" mode="diplomatic reading">
    <xsl:call-template name="ed:line">
      <xsl:with-param name="class" select="'list-head'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="item | castItem" mode="diplomatic reading">
    <xsl:element name="{if (parent::list[label]) then 'dd' else 'li'}">
      <xsl:call-template name="ed:attributes"/>
      <xsl:sequence select="$ed:item-marks(string(@ed:n)) ! ed:generated(current(), . || ' ')"/>
      <xsl:call-template name="ed:content"/>
    </xsl:element>
  </xsl:template>

  <!-- Whether a list has numbers or signs by its look, so that its items may have none in their words (TEI Guidelines, 3.8). -->
  <xsl:function name="ed:is-marked" as="xs:boolean">
    <xsl:param name="list" as="element(list)"/>
    <xsl:sequence select="$list/(@rend, @type) ! tokenize(.) = ('numbered', 'ordered', 'bulleted', 'unordered') and empty($list/label)"/>
  </xsl:function>

  <!-- The mark of each item that has none in its words. -->
  <xsl:variable name="ed:item-marks" as="map(xs:string, xs:string)" select="
    map:merge($ed:text-elements[self::list][ed:is-marked(.)] ! (if ((@rend, @type) ! tokenize(.) = ('numbered', 'ordered')) then ed:numbers-of-items(.)
      else item[not(matches(normalize-space(), '^[•*–—-]'))] ! map:entry(ed:key(.), '•')))"/>

  <xsl:function name="ed:numbers-of-items" as="map(xs:string, xs:string)*">
    <xsl:param name="list" as="element(list)"/>
    <xsl:for-each select="$list/item">
      <xsl:variable name="number" as="xs:string" select="(@n/normalize-space()[. ne ''], string(position()))[1]"/>
      <xsl:variable name="first" as="xs:string" select="string(tokenize(.)[1])"/>
      <xsl:if test="not(matches($first, '[.):\]]$') and ed:bare-number($first) eq ed:bare-number($number))">
        <xsl:sequence select="map:entry(ed:key(.), $number || '.'[matches($number, '[\p{L}\p{N}]$')])"/>
      </xsl:if>
    </xsl:for-each>
  </xsl:function>

  <!-- “a” of “(a)”, “1” of “1.”. -->
  <xsl:function name="ed:bare-number" as="xs:string">
    <xsl:param name="number" as="xs:string"/>
    <xsl:sequence select="replace($number, '^[(\[]|[.):\]]+$', '')"/>
  </xsl:function>

  <xsl:template match="list[item]/label" mode="diplomatic reading" priority="1">
    <dt>
      <xsl:call-template name="ed:attributes"/>
      <xsl:call-template name="ed:content"/>
    </dt>
  </xsl:template>

  <!-- Whether the longest words of the columns are more than a sheet of paper is wide. -->
  <xsl:function name="ed:is-wide" as="xs:boolean">
    <xsl:param name="table" as="element(table)"/>
    <xsl:variable name="columns" as="xs:integer" select="max((0, $table/row ! count(cell)))"/>
    <xsl:variable name="letters" as="xs:integer*" select="
      for $column in 1 to $columns return max((0, $table/row ! cell[$column] ! tokenize(.) ! string-length()))"/>
    <xsl:sequence select="sum($letters) + 2 * $columns gt 60"/>
  </xsl:function>

  <xsl:template match="table" mode="diplomatic reading">
    <xsl:apply-templates select="head" mode="#current"/>
    <div class="{string-join(('table', 'wide'[ed:is-wide(current())]), ' ')}" role="group" tabindex="0" aria-label="{ed:say('table.label')}">
      <table>
        <xsl:call-template name="ed:attributes"/>
        <tbody>
          <xsl:apply-templates select="row" mode="#current"/>
        </tbody>
      </table>
    </div>
    <xsl:apply-templates select="* except (head, row)" mode="#current"/>
  </xsl:template>

  <xsl:template match="row" mode="diplomatic reading">
    <tr>
      <xsl:call-template name="ed:attributes"/>
      <xsl:call-template name="ed:parts">
        <xsl:with-param name="own" select="'cell'"/>
        <xsl:with-param name="part" select="'td'"/>
      </xsl:call-template>
    </tr>
  </xsl:template>

  <xsl:template match="cell" mode="diplomatic reading">
    <xsl:element name="{if (@role = 'label' or ../@role = 'label') then 'th' else 'td'}">
      <xsl:call-template name="ed:attributes"/>
      <xsl:if test="@role = 'label' or ../@role = 'label'">
        <xsl:attribute name="scope" select="if (../@role = 'label') then 'col' else 'row'"/>
      </xsl:if>
      <xsl:for-each select="@cols[. castable as xs:positiveInteger]">
        <xsl:attribute name="colspan" select="."/>
      </xsl:for-each>
      <xsl:for-each select="@rows[. castable as xs:positiveInteger]">
        <xsl:attribute name="rowspan" select="."/>
      </xsl:for-each>
      <xsl:call-template name="ed:content"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="bibl | biblStruct | biblFull | analytic | monogr | series | msDesc" mode="diplomatic reading">
    <span>
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="'bibl'"/>
      </xsl:call-template>
      <xsl:call-template name="ed:content"/>
    </span>
  </xsl:template>
</xsl:stylesheet>
